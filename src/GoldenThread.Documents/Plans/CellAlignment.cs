using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Gives the pieces of a table that lost its lines back to its columns: the way through rows and columns that fits best what each piece looks like.
/// </summary>
/// <param name="kinds">What the columns are.</param>
/// <param name="ratings">Knows words of status.</param>
/// <param name="names">Knows organisations.</param>
internal sealed class CellAlignment(ColumnKind?[] kinds, RatingReading ratings, OrganisationNames names)
{
    private const double Skipped = 1.6;
    private const double Fits = 3;
    private const double Wrong = -3;
    private const double WeakestFit = 0.7;

    /// <summary>The rows, each with the pieces of each cell; null where the pieces do not fit the columns.</summary>
    public ImmutableArray<List<Fragment>[]>? Rows(IReadOnlyList<Fragment> pieces)
    {
        var width = kinds.Length;
        if (Regular(pieces) is { } regular) return regular;
        var best = new double[pieces.Count, width];
        var from = new int[pieces.Count, width];
        var newRow = new bool[pieces.Count, width];
        for (var i = 0; i < pieces.Count; i++)
        {
            for (var c = 0; c < width; c++)
            {
                best[i, c] = i == 0 ? -Skipped * c : double.NegativeInfinity;
                for (var p = 0; i > 0 && p < width; p++)
                {
                    var stays = p == c ? GoesOn(pieces[i - 1].Text, pieces[i].Text, kinds[c]) : p < c ? -Skipped * (c - p - 1) : double.NegativeInfinity;
                    var anew = -Skipped * (width - 1 - p + c);
                    var score = best[i - 1, p] + Math.Max(stays, anew);
                    if (score <= best[i, c]) continue;
                    (best[i, c], from[i, c], newRow[i, c]) = (score, p, anew > stays);
                }

                best[i, c] += Looks(pieces[i].Text, kinds[c]);
            }
        }

        var last = Enumerable.Range(0, width).MaxBy(c => best[pieces.Count - 1, c] - Skipped * (width - 1 - c));
        return best[pieces.Count - 1, last] / pieces.Count < WeakestFit ? null : Walk(pieces, last, from, newRow);
    }

    // No cell is empty and none is cut: every piece is the next cell, and what each looks like agrees.
    private ImmutableArray<List<Fragment>[]>? Regular(IReadOnlyList<Fragment> pieces)
    {
        var width = kinds.Length;
        if (pieces.Count < width || pieces.Count % width != 0 || !kinds.Any(IsPlain)) return null;
        for (var i = 0; i < pieces.Count; i++)
            if (IsPlain(kinds[i % width]) && Looks(pieces[i].Text, kinds[i % width]) < Fits) return null;
        return [.. pieces.Chunk(width).Select(row => row.Select(cell => new List<Fragment> { cell }).ToArray())];
    }

    private static bool IsPlain(ColumnKind? kind) => kind is ColumnKind.Number or ColumnKind.Date or ColumnKind.Rating;

    private ImmutableArray<List<Fragment>[]> Walk(IReadOnlyList<Fragment> pieces, int last, int[,] from, bool[,] newRow)
    {
        var columns = new int[pieces.Count];
        var begins = new bool[pieces.Count];
        for (var (i, c) = (pieces.Count - 1, last); i >= 0; i--)
        {
            (columns[i], begins[i]) = (c, i == 0 || newRow[i, c]);
            c = from[i, c];
        }

        var rows = ImmutableArray.CreateBuilder<List<Fragment>[]>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (begins[i]) rows.Add([.. kinds.Select(_ => new List<Fragment>())]);
            rows[^1][columns[i]].Add(pieces[i]);
        }

        return rows.ToImmutable();
    }

    private static double GoesOn(string before, string after, ColumnKind? kind)
    {
        if (kind is ColumnKind.Number or ColumnKind.Rating) return -5;
        if (Rejoin.GoesOn(before, after)) return 0.6;
        // "Done" below "End of May" is the next cell.
        if (kind == ColumnKind.Date && DateReading.IsWhole(before) && !after.Any(char.IsAsciiDigit)) return -3;
        return kind is ColumnKind.Date or ColumnKind.Organisation ? -1.2 : -0.9;
    }

    private double Looks(string text, ColumnKind? kind)
    {
        var isNumber = text.Length <= 8 && ColumnLook.IsNumber(text);
        var isDate = text.Length <= 45 && (ApproximateDate.Find(DateReading.Mended(text)).Length > 0 || DateReading.IsVague(text));
        var isStatus = !isNumber && ratings.IsStatus(text);
        var isLead = OrganisationList.IsLead(text, names);
        return kind switch
        {
            ColumnKind.Number or ColumnKind.ActionNumber => isNumber ? Fits : Wrong - 1,
            ColumnKind.Date => isDate ? Fits : Wrong,
            ColumnKind.Rating => isStatus ? Fits : Wrong,
            ColumnKind.Organisation => isLead ? Fits : text.Length < 50 && !Labels.EndsSentence(text) && Rejoin.Begins(text, char.IsUpper) && !isDate && !isStatus ? 0 : Wrong,
            ColumnKind.Recommendation => Prose(text, isNumber || isDate || isStatus || isLead) + (AskingWords.Asks(text) ? 1 : 0),
            ColumnKind.Action => Prose(text, isNumber || isDate || isStatus || isLead) + (!AskingWords.Asks(text) && AskingWords.AsksOrOrders(text) ? 0.5 : 0),
            ColumnKind.Update => Prose(text, isNumber || isDate && !isStatus || isLead),
            _ => Prose(text, isNumber || isDate || isStatus || isLead),
        };
    }

    private static double Prose(string text, bool isOther) => isOther ? -2 : text.Length > 25 || Labels.EndsSentence(text) ? 1.5 : 0.7;
}
