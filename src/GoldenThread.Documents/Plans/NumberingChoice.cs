using System.Collections.Immutable;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Finds the ways in which a document may number its recommendations.</summary>
internal static class NumberingChoice
{
    private const int FewestInFamily = 2;

    /// <summary>Every numbering for which something in the document speaks.</summary>
    public static IEnumerable<Numbering> Of(List<Item> body, bool hasTable, Growth growth)
    {
        var pieces = body.OfType<Piece>().ToList();
        var worded = pieces.Select(p => (p.Text, Label: Labels.Recommendation(p.Text))).Where(p => p.Label is not null).ToList();
        var numbered = worded.Exists(w => w.Label!.HasNumber);
        if (numbered || hasTable || worded.Exists(w => w.Label!.Rest >= w.Text.Length || w.Text[..w.Label.Rest].Contains(':', StringComparison.Ordinal) || Labels.Address(w.Text[w.Label.Rest..]) > 0))
            yield return Numbering.Worded;
        if (!numbered && (pieces.Exists(p => Labels.Short(p.Text) is not null) || Family(body) is not null)) yield return Numbering.Short;
        var byTheme = ByTheme(body);
        if (pieces.Exists(p => Labels.Dotted(p.Text) is not null) && !byTheme) yield return Numbering.Dotted;
        if (!hasTable && (pieces.Count(p => Labels.Action(p.Text) is not null) > 1 || worded.Count == 0 && HasActionsAlone(pieces))) yield return Numbering.Actions;
        if (hasTable && HeadsTables(body, growth)) yield return Numbering.Headings;
        if (hasTable) yield break;
        if (pieces.Exists(p => Labels.Plain(p.Text) is not null) && !byTheme) yield return Numbering.Plain;
        var headings = pieces.Where(p => p.Level > 0).ToList();
        if (headings.Count > 0 && headings.Count(h => AskingWords.Asks(h.Text)) * 2 >= headings.Count || HeadsFields(body)) yield return Numbering.Headings;
        if (headings.Count == 0 && !byTheme && pieces.Exists(p => AskingWords.Asks(p.Text)) && pieces.Count > 1) yield return Numbering.None;
    }

    /// <summary>True for minutes in which "ACTION: …" says here and there what somebody is to do, and nothing else has a label.</summary>
    public static bool HasActionsAlone(List<Piece> pieces) => pieces.Count(p => Labels.ActionAlone(p.Text) is not null) > 1
        && !pieces.Exists(p => Labels.Action(p.Text) is not null || Labels.Field(p.Text) is { Kind: ColumnKind.Recommendation or ColumnKind.Finding or ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating });

    /// <summary>The family of marks with letters or signs before the number ("PR1", "#2") that counts upwards in a document; null where there is none.</summary>
    public static string? Family(IEnumerable<Item> body) => body.OfType<Piece>()
        .Where(p => (p.Text.AsSpan(0, Math.Min(14, p.Text.Length)).ContainsAnyInRange('0', '9') || p.Text.AsSpan(0, Math.Min(8, p.Text.Length)).ContainsAny('-', '.')) && Rejoin.Begins(p.Text, c => c is '#' or '[' or '(' or >= 'A' and <= 'Z'))
        .SelectMany(p => Marks.Of(p.Text).Where(m => m.Family.StartsWith("prefix", StringComparison.Ordinal) || m.Family is "sign #" or "sign [" or "sign No." or "sign No"))
        .GroupBy(m => m.Family, StringComparer.Ordinal)
        .Where(g => g.Count() >= FewestInFamily && g.First().Value <= 1 && g.Zip(g.Skip(1)).Count(p => p.Second.Value - p.First.Value is 0 or 1) * 4 >= (g.Count() - 1) * 3)
        .OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    /// <summary>Every family of letters before numbers that is like the first ("AR1", "GR1" beside "PR1") and counts from 1: a list for each agency.</summary>
    public static HashSet<string> Families(IReadOnlyCollection<Item> body)
    {
        if (Family(body) is not { } main) return [];
        var all = body.OfType<Piece>().SelectMany(p => Marks.Of(p.Text).Where(m => m.Family.StartsWith("prefix", StringComparison.Ordinal)).Take(1)).GroupBy(m => m.Family, StringComparer.Ordinal);
        return [main, .. all.Where(g => g.Key.Length == main.Length && (g.Key[^1] == main[^1] || IsLetterAfter(g.Key, main)) && g.First().Value == 1 && g.Zip(g.Skip(1)).All(p => p.Second.Value == p.First.Value + 1)).Select(g => g.Key)];
    }

    // "A1", "A2" and then "B1": a letter for each list.
    private static bool IsLetterAfter(string family, string main) => main.Length == "prefix A".Length && family[^1] > main[^1] && family[^1] - main[^1] <= 12;

    // Headings without numbers, and paragraphs whose numbers run on from one heading to the next.
    private static bool ByTheme(List<Item> body)
    {
        var headings = 0;
        for (var i = 0; i < body.Count; i++)
            if (body[i] is Piece piece && SectionsLayout.IsHeading(piece, i + 1 < body.Count ? body[i + 1] : null) && !AskingWords.Asks(piece.Text)) headings++;
        return headings >= 2;
    }

    // Directly below a heading, or below a paragraph or two of its own.
    private static bool HasFieldBelow(List<Item> body, int at, Piece head)
    {
        for (var i = at + 1; i < Math.Min(body.Count, at + 4) && body[i] is Piece below && (below.Level == 0 || below.Level > head.Level); i++)
            if (Labels.Field(below.Text) is { Kind: ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating or ColumnKind.Action or ColumnKind.Update or ColumnKind.Number } field && (i == at + 1 || field.Rest < below.Text.TrimEnd().Length)) return true;
        return false;
    }

    // "1. Fund a specialist worker" as a heading, and "Lead: …" directly below it; again and again.
    private static bool HeadsFields(List<Item> body)
    {
        var heads = Enumerable.Range(0, body.Count).Where(i => body[i] is Piece { Level: > 0 } head && Labels.Recommendation(head.Text) is null && HasFieldBelow(body, i, head)).Select(i => ((Piece)body[i]).Level).ToList();
        return heads.Count >= FewestInFamily && heads.TrueForAll(l => l == heads[0]) && heads.Count * 2 > body.OfType<Piece>().Count(p => p.Level == heads[0]);
    }

    // A heading directly above a table that has no column of recommendations is the recommendation.
    private static bool HeadsTables(List<Item> body, Growth growth)
    {
        // Another table says which of its columns is the recommendation: the name of a sheet is none.
        if (growth.OfSheets && body.OfType<Grid>().Any(g => NamesRecommendations(g, growth))) return false;
        for (var i = 1; i < body.Count; i++)
        {
            // "Police" above a table says whose it is.
            if (body[i] is not Grid grid || body[i - 1] is not Piece { Level: > 0 } above || Announcements.Addressee(above, growth.Names) is not null) continue;
            ImmutableArray<GridRow> rows = [.. grid.Rows.Where(r => !r.IsEmpty)];
            if (TableHeading.Of(rows, _ => false) is { } heading && !heading.Words.Any(w => ColumnWords.Read(w) is ColumnKind.Recommendation or ColumnKind.Finding)
                && TableLayout.IsPlan(rows, heading, growth)) return true;
        }

        return false;
    }

    /// <summary>True for a table that says which of its columns is the recommendation.</summary>
    public static bool NamesRecommendations(Grid grid, Growth growth) => Shape(grid, growth)?.Has(ColumnKind.Recommendation) == true;

    /// <summary>True for a table that says which of its columns is the action, and has none of recommendations.</summary>
    public static bool NamesActions(Grid grid, Growth growth) => Shape(grid, growth) is { } shape && shape.Has(ColumnKind.Action) && !shape.Has(ColumnKind.Recommendation);

    private static TableColumns? Shape(Grid grid, Growth growth)
    {
        ImmutableArray<GridRow> filled = [.. grid.Rows.Where(r => !r.IsEmpty)];
        return TableHeading.Of(filled, growth.Choices.IsHeading) is { } named ? TableColumns.Judge(filled, named, growth) : null;
    }
}
