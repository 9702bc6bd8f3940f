using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads tables that are forms: what a cell holds is said by the cell beside it, above it, or by a label in the cell itself.</summary>
/// <param name="plan">The plan that grows.</param>
/// <param name="loose">Reads paragraphs that no label names.</param>
/// <param name="beside">Takes the words of forms that are no part of the plan.</param>
internal sealed class FormLayout(PlanReading plan, Action<Piece> loose, Action<Piece> beside)
{
    private const int MostAcross = 6;
    private const int LongestTitle = 90;

    /// <summary>True for a table of two columns whose first says what the second holds: no row of it is a heading.</summary>
    public static bool NamesInFirstColumn(ImmutableArray<GridRow> filled)
    {
        if (filled.Length < 3 || filled.Any(r => r.Cells.Length != 2)) return false;
        var kinds = filled.Select(r => ColumnWords.Read(r.Cells[0].Text.TrimEnd(':', ' '))).ToList();
        if (kinds.Count(k => k is not null) * 4 < kinds.Count * 3 || kinds.Distinct().Count() < 3) return false;
        // "Accept", "Department for Education" and "Autumn 2026" are words of headings, too; three labels one below the other say enough.
        return kinds.Take(3).OfType<ColumnKind>().Distinct().Count() == 3 || filled.Count(r => ColumnWords.Read(r.Cells[1].Text) is not null) * 2 <= filled.Length;
    }

    /// <summary>True where a table is a form: labels beside what they name, or before it in the same cell.</summary>
    public static bool IsForm(ImmutableArray<GridRow> filled) => IsPaired(filled) || IsLabelled(filled);

    /// <summary>Reads a form; false where a table is none.</summary>
    public bool Read(ImmutableArray<GridRow> filled)
    {
        if (IsPaired(filled)) ReadPairs(filled);
        else if (IsLabelled(filled)) ReadLabelled(filled);
        else return false;
        return true;
    }

    /// <summary>Reads the paragraphs of a cell, and of tables inside it, one after the other.</summary>
    public static void Loosely(GridCell cell, Action<Piece> loose)
    {
        foreach (var item in cell.Items)
        {
            if (item is Piece piece) loose(piece);
            else if (item is Grid nested) foreach (var inner in nested.Rows.SelectMany(r => r.Cells)) Loosely(inner, loose);
        }
    }

    // "R1 · Doctors should … · Owner: … · Due: …": the number that a row begins with begins a recommendation.
    private void ReadLabelled(ImmutableArray<GridRow> filled)
    {
        foreach (var row in filled)
        {
            var cells = row.Cells.Where(c => !c.IsEmpty).ToList();
            var numbered = cells.Count > 1 && cells[0].Pieces.ToList() is [var only] && Labels.Number(only.Text) is { } label && label.Rest >= only.Text.TrimEnd().Length ? only : null;
            if (numbered is not null)
            {
                plan.Place(ColumnKind.Number, numbered.Words, "number");
                if (Labels.Field(cells[1].Text) is null) foreach (var piece in cells[1].Pieces) plan.Place(ColumnKind.Recommendation, piece.Words, "recommendation", goesOn: true);
            }

            foreach (var cell in cells.Skip(numbered is null ? 0 : Labels.Field(cells[1].Text) is null ? 2 : 1)) Loosely(cell, loose);
        }
    }

    private void ReadPairs(ImmutableArray<GridRow> filled)
    {
        (string Words, ColumnKind Kind)? last = null;
        var kinds = filled.SelectMany(r => r.Cells.Where((_, i) => i % 2 == 0)).Select(c => ColumnWords.Read(c.Text.TrimEnd(':', ' '))).ToList();
        // "Audit reference", "Service" and "Opinion" before the plan begins are of the document.
        if (plan.Current is null && !kinds.Exists(k => k is ColumnKind.Recommendation or ColumnKind.Finding or ColumnKind.Action or ColumnKind.Update or ColumnKind.Response) && !filled.Any(r => r.Cells.Any(c => Labels.Recommendation(c.Text) is not null)))
        {
            foreach (var cell in filled.SelectMany(r => r.Cells)) Loosely(cell, beside);
            return;
        }

        // "Action number: 2" above the recommendation of a form that has no other number.
        var numbersAction = !kinds.Contains(ColumnKind.Number) && kinds.IndexOf(ColumnKind.ActionNumber) is >= 0 and var at && at < kinds.IndexOf(ColumnKind.Recommendation);
        foreach (var row in filled)
        {
            for (var i = 0; i < row.Cells.Length; i += 2)
            {
                var label = row.Cells[i];
                var value = i + 1 < row.Cells.Length ? row.Cells[i + 1] : null;
                if (label.IsEmpty && value is not null && last is null && kinds.Contains(ColumnKind.Recommendation) && !kinds.Contains(ColumnKind.Number) && ReadTitle(value))
                {
                    continue;
                }

                if (label.IsEmpty)
                {
                    if (value is not null && last is { } above) Value(above.Words, above.Kind, value);
                    else if (value is not null) Loosely(value, loose);
                }
                else if (Labels.Recommendation(label.Text) is { HasNumber: true } || (ColumnWords.Read(label.Text.TrimEnd(':', ' ')) ?? ByValue(label, value)) is not { } kind)
                {
                    last = null;
                    Loosely(label, loose);
                    if (value is not null) Loosely(value, loose);
                }
                else if (value is null)
                {
                    Loosely(label, loose);
                }
                else
                {
                    // What was found stands beside the recommendation that the form names.
                    if (kind == ColumnKind.Finding && kinds.Contains(ColumnKind.Recommendation)) kind = ColumnKind.Aside;
                    last = (label.Text, kind);
                    plan.Growth.Furniture.Add(label.Items, FurnitureKind.Label);
                    Value(label.Text, numbersAction && kind == ColumnKind.ActionNumber ? ColumnKind.Number : kind, value);
                }
            }
        }
    }

    // "Finished no later than" beside nothing but a date: the label is not known, and what it names is.
    private static ColumnKind? ByValue(GridCell label, GridCell? value) => value is not null && label.Text.Length <= LongestTitle && !Labels.EndsSentence(label.Text) && value.Pieces.ToList() is [{ Text: var text }]
        && GoldenThread.Time.ApproximateDate.Find(text) is [_] && DateReading.IsWhole(text) ? ColumnKind.Date : null;

    // "3. Training of signatories" over the cells of a form: its number is the recommendation's.
    private bool ReadTitle(GridCell cell)
    {
        if (cell.Pieces.ToList() is not [{ Text: { Length: <= LongestTitle } text } title] || Labels.EndsSentence(text) || Labels.Number(text) is not { } label) return false;
        plan.Growth.Furniture.Add(title.Words.Slice(label.Rest), FurnitureKind.Aside);
        plan.Place(ColumnKind.Number, title.Words.Slice(0, label.End), "number");
        return true;
    }

    private void Value(string label, ColumnKind kind, GridCell cell)
    {
        if (kind == ColumnKind.Rating && cell.IsEmpty && plan.Growth.Ratings.Coloured(cell.Colour) is { } rating)
            plan.Needed.RowRatings.Add((plan.Needed.AllActions.LastOrDefault(), rating));
        var first = true;
        foreach (var item in cell.Items)
        {
            if (item is Piece piece) plan.Place(kind, piece.Words, ColumnWords.Plain(label), goesOn: !first);
            else if (item is Grid nested) foreach (var inner in nested.Rows.SelectMany(r => r.Cells)) Loosely(inner, loose);
            first = false;
        }
    }

    private static bool IsPaired(ImmutableArray<GridRow> filled)
    {
        var width = filled.Max(r => r.Cells.Length);
        if (width is < 2 or > MostAcross || width % 2 != 0) return false;
        var labels = 0;
        var known = 0;
        foreach (var row in filled)
        {
            for (var i = 0; i < row.Cells.Length; i += 2)
            {
                if (row.Cells[i].IsEmpty) continue;
                labels++;
                if (ColumnWords.Read(row.Cells[i].Text.TrimEnd(':', ' ')) is not null || Labels.Recommendation(row.Cells[i].Text) is not null) known++;
            }
        }

        return known >= 2 && known * 2 >= labels && known * 2 >= filled.Length;
    }

    private static bool IsLabelled(ImmutableArray<GridRow> filled)
    {
        var cells = filled.SelectMany(r => r.Cells).Where(c => !c.IsEmpty).ToList();
        return cells.Count > 1 && cells.Count(c => Labels.Field(c.Text) is not null || Labels.Recommendation(c.Text) is { HasNumber: true }) * 2 >= cells.Count;
    }
}
