using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Tables whose cells each hold a label and what it names ("Owner: Northmere Council", or "Owner" and the name below it) are forms: a row for each cell, its label
/// before its words.
/// </summary>
internal static class LabelledCells
{
    private const int FewestLabels = 3;
    private const int FewestKinds = 2;
    private const int LongestLabel = 45;

    /// <summary>The items, with such tables as forms of two columns.</summary>
    public static List<Item> AsForms(List<Item> items) => [.. items.Select(i => i is Grid grid && Form(grid) is { } form ? form : i)];

    /// <summary>True where the words of a line are a label, and what it names stands below.</summary>
    public static bool IsLabel(string line) => line.Trim().TrimEnd(':') is { Length: > 1 and <= LongestLabel } label && char.IsUpper(label[0])
        && (ColumnWords.IsName(label) || Labels.IsQuestionHeading(label) || ColumnWords.Read(label) is not null && label.Split(' ') is { Length: 2 or 3 } words && ColumnWords.IsName(words[^1]));

    private static Grid? Form(Grid grid)
    {
        var cells = grid.Rows.SelectMany(r => r.Cells).Where(c => !c.IsEmpty).ToList();
        if (cells.Count < FewestLabels || cells.Exists(c => c.Items.OfType<Grid>().Any())) return null;
        var parted = cells.ConvertAll(Parted);
        var labelled = parted.Where(p => p.Label is not null || p.Begins).ToList();
        // A title or two may stand among them.
        if (labelled.Count < FewestLabels || labelled.Count * 3 < cells.Count * 2) return null;
        return labelled.Select(p => p.Label is null ? ColumnKind.Recommendation : p.Kind).Distinct().Count() < FewestKinds
            ? null
            : new Grid([.. parted.Select(p => new GridRow(p.Begins ? [p.Value, Nothing] : [p.Label ?? Nothing, p.Value], false))]);
    }

    private static GridCell Nothing => new([], null, false);

    private static (GridCell? Label, GridCell Value, ColumnKind? Kind, bool Begins) Parted(GridCell cell)
    {
        var pieces = cell.Pieces.ToList();
        var first = pieces[0];
        if (Labels.Recommendation(first.Text) is { HasNumber: true }) return (null, cell, null, true);
        if (Labels.Field(first.Text) is { } field && (field.Rest < first.Text.TrimEnd().Length || pieces.Count > 1))
        {
            var rest = first.Words.Slice(field.Rest);
            return (Cell(first with { Words = first.Words.Slice(0, field.Rest) }), new GridCell([.. rest.IsEmpty ? Array.Empty<Item>() : [first with { Words = rest }], .. pieces.Skip(1)], cell.Colour, cell.ContinuesAbove), field.Kind, false);
        }

        return pieces.Count > 1 && IsLabel(first.Text)
            ? (Cell(first), new GridCell([.. pieces.Skip(1)], cell.Colour, cell.ContinuesAbove), ColumnWords.Read(first.Text.TrimEnd(':', ' ')), false)
            : (null, cell, null, false);
    }

    private static GridCell Cell(Piece piece) => new([piece], null, false);
}
