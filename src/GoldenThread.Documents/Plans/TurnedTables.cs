using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Tables whose first column names what the rows hold ("Recommendation", "Lead", "Target date") and whose other columns are a recommendation or an action each are
/// turned, so that each is a row.
/// </summary>
internal static class TurnedTables
{
    private const int FewestRows = 3;
    private const int FewestColumns = 3;
    private const int FewestKinds = 3;
    private const double MostlyNamed = 0.6;

    /// <summary>The items, with such tables turned.</summary>
    public static List<Item> AsRows(List<Item> items, FurnitureBox furniture) => [.. items.Select(i => i is Grid grid && Turned(grid, furniture) is { } turned ? turned : i)];

    private static Grid? Turned(Grid grid, FurnitureBox furniture)
    {
        var rows = grid.Rows.Where(r => !r.IsEmpty).ToImmutableArray();
        if (rows.Length < FewestRows || rows[0].Cells.Length < FewestColumns - (IsNumbered(rows[0]) ? 1 : 0) || rows.Any(r => r.Cells.Length != rows[0].Cells.Length)) return null;
        var numbered = IsNumbered(rows[0]);
        var named = rows.Skip(numbered ? 1 : 0).Select(r => ColumnWords.Read(r.Cells[0].Text.TrimEnd(':', ' '))).ToList();
        var kinds = named.OfType<ColumnKind>().ToHashSet();
        if (kinds.Count < (numbered ? FewestKinds - 1 : FewestKinds) || named.Count(k => k is not null) < named.Count * MostlyNamed) return null;
        if (!kinds.Overlaps([ColumnKind.Recommendation, ColumnKind.Action, ColumnKind.Finding]) || !kinds.Overlaps([ColumnKind.Organisation, ColumnKind.Date, ColumnKind.Rating, ColumnKind.Update])) return null;
        // A label and its value, twice in a row, is a form; headings in the first row head columns.
        if (!numbered && (ColumnWords.IsHeader([.. rows[0].Cells.Select(c => c.Text)]) || rows.Any(r => r.Cells.Skip(1).Any(c => !c.IsEmpty && ColumnWords.IsName(c.Text))))) return null;
        return new Grid([.. Enumerable.Range(0, rows[0].Cells.Length).Select(column => new GridRow([.. rows.Select((r, i) => i == 0 && numbered && column > 0 ? Number(r.Cells[column], furniture) : r.Cells[column])], column == 0))]);
    }

    // "Action 1 · Action 2", "Recommendation 1 · Recommendation 2"
    private static bool IsNumbered(GridRow row) => row.Cells.Length > 1 && row.Cells.Skip(1).All(c => Label(c.Text) is not null || ColumnLook.IsNumber(c.Text));

    private static Label? Label(string text) => (Labels.Recommendation(text) is { HasNumber: true } label ? label : Labels.Action(text)) is { } found && found.Rest >= text.TrimEnd().Length ? found : null;

    // The number is the row's; the word before it heads nothing any more.
    private static GridCell Number(GridCell cell, FurnitureBox furniture)
    {
        if (cell.Pieces.ToList() is not [var only] || Label(only.Text) is not { } label) return cell;
        furniture.Add(only.Words.Slice(0, label.At), FurnitureKind.Label);
        furniture.Add(only.Words.Slice(label.At + label.Number.Length), FurnitureKind.Label);
        return new GridCell([only with { Words = only.Words.Slice(label.At, label.At + label.Number.Length) }], cell.Colour, cell.ContinuesAbove);
    }
}
