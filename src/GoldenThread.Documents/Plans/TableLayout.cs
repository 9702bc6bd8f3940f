using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the tables of a plan, which may go on over many pages, each a table of its own.</summary>
/// <param name="plan">The plan that grows.</param>
/// <param name="loose">Reads paragraphs that stand in a table but belong to none of its columns.</param>
internal sealed class TableLayout(PlanReading plan, Action<Piece> loose)
{
    private readonly RowReading rows = new(plan);
    private TableColumns? columns;

    /// <summary>Reads one table.</summary>
    public void Read(Grid grid)
    {
        var filled = grid.Rows.Where(r => !r.IsEmpty || r.Cells.Any(c => c.Colour is not null)).ToImmutableArray();
        if (filled.IsEmpty || ReadLegend(filled) || ReadColumns(filled)) return;
        var from = 0;
        if (TableColumns.Of(filled) is { } header)
        {
            foreach (var cell in filled.Take(header.Titles).SelectMany(r => r.Cells)) Loosely(cell);
            foreach (var row in filled.Skip(header.Titles).Take(header.Rows)) Furnish(row);
            columns = header.Columns;
            from = header.Titles + header.Rows;
        }
        else if (columns is null || columns.Kinds.Length != filled.Max(r => r.Cells.Length))
        {
            if (ReadCards(filled)) return;
            columns = TableColumns.Guess(filled, plan.Growth.Ratings, plan.Growth.Names);
        }

        if (columns is null)
        {
            foreach (var cell in filled.SelectMany(r => r.Cells)) Loosely(cell);
            return;
        }

        ReadRows(filled.AsSpan()[from..], columns);
    }

    private void ReadRows(ReadOnlySpan<GridRow> body, TableColumns shape)
    {
        var promoted = Promoted(shape);
        rows.BeginPage();
        foreach (var row in body)
        {
            if (shape.IsRepeatedBy(row))
            {
                Furnish(row);
                rows.BeginPage();
                continue;
            }

            if (IsTitle(row, shape))
            {
                Loosely(row.Cells.First(c => !c.IsEmpty));
                continue;
            }

            var sorted = TableRow.Of(row, promoted, plan.Growth.Furniture, plan.Growth.Ratings);
            rows.Read(sorted, promoted);
            foreach (var nested in sorted.Nested) ReadNested(nested);
        }
    }

    // A row of one cell across the table that names a recommendation: "Recommendation 2: …".
    private static bool IsTitle(GridRow row, TableColumns shape) =>
        shape.Kinds.Length > 2 && row.Cells.Count(c => !c.IsEmpty) == 1 && row.Cells.First(c => !c.IsEmpty) is { Text: var text } cell
        && Labels.Recommendation(text) is { HasNumber: true } && shape.Kind(row.Cells.IndexOf(cell)) != ColumnKind.Recommendation;

    // Where nothing names recommendations, the actions are what is to be done, and the updates are what was done.
    private TableColumns Promoted(TableColumns shape)
    {
        if (shape.Has(ColumnKind.Recommendation) || plan.Current is { } current && (current.HasText || current.Number is not null) && !rows.HasPromoted)
            return shape;
        rows.HasPromoted = true;
        return shape with
        {
            Kinds = [.. shape.Kinds.Select(k => k switch
            {
                ColumnKind.Action => ColumnKind.Recommendation,
                ColumnKind.Update when shape.Has(ColumnKind.Action) => ColumnKind.Action,
                _ => k,
            })],
        };
    }

    private void ReadNested(Grid grid)
    {
        var filled = grid.Rows.Where(r => !r.IsEmpty).ToImmutableArray();
        if (filled.IsEmpty) return;
        if (TableColumns.Of(filled) is { } header && !header.Columns.Has(ColumnKind.Recommendation))
        {
            foreach (var row in filled.Take(header.Titles + header.Rows)) Furnish(row);
            foreach (var row in filled.Skip(header.Titles + header.Rows))
                rows.Read(TableRow.Of(row, header.Columns, plan.Growth.Furniture, plan.Growth.Ratings), header.Columns);
            return;
        }

        // A table without header inside a cell: each row is an action, its first cell the organisation if it names one.
        foreach (var row in filled)
        {
            var cells = row.Cells.Where(c => !c.IsEmpty).ToList();
            var named = cells.Count > 1 && plan.Growth.Names.IsName(cells[0].Text);
            foreach (var piece in cells.Skip(named ? 1 : 0).SelectMany(c => c.Pieces)) plan.AddAction(piece.Words);
            if (named) plan.LastAction().Organisations.AddRange(cells[0].Pieces.SelectMany(p => plan.Organisations(p.Words)));
            foreach (var deeper in cells.SelectMany(c => c.Items.OfType<Grid>())) ReadNested(deeper);
        }
    }

    // A table of two columns that names in the first what the second holds: one card a recommendation.
    private bool ReadCards(ImmutableArray<GridRow> filled)
    {
        var pairs = filled.Where(r => r.Cells.Length >= 2 && !r.Cells[0].IsEmpty).ToList();
        if (filled.Max(r => r.Cells.Length) != 2
            || pairs.Count(r => ColumnWords.Read(r.Cells[0].Text) is not null || Labels.Recommendation(r.Cells[0].Text) is not null) * 2 < filled.Length)
            return false;
        foreach (var row in filled)
        {
            var label = row.Cells[0];
            var recommendation = Labels.Recommendation(label.Text);
            if (recommendation is not null || ColumnWords.Read(label.Text) is not { } kind)
            {
                Loosely(label);
                foreach (var cell in row.Cells.Skip(1)) Loosely(cell);
                continue;
            }

            plan.Growth.Furniture.Add(label.Items, FurnitureKind.Label);
            if (row.Cells is [_, var value, ..]) PlaceColour(kind, value);
            foreach (var piece in row.Cells.Skip(1).SelectMany(c => c.Pieces)) plan.Place(kind, piece.Words, ColumnWords.Plain(label.Text));
        }

        return true;
    }

    private void PlaceColour(ColumnKind kind, GridCell cell)
    {
        if (kind == ColumnKind.Rating && cell.IsEmpty && plan.Growth.Ratings.Coloured(cell.Colour) is { } rating)
            plan.Needed.RowRatings.Add((plan.Needed.AllActions.LastOrDefault(), rating));
    }

    /// <summary>True where each column is a recommendation, and the first names what the rows hold.</summary>
    public static bool IsByColumns(ImmutableArray<GridRow> filled)
    {
        if (filled.Length < 3 || filled[0].Cells.Length < 2 || !filled.All(r => r.Cells.Length == filled[0].Cells.Length)) return false;
        return filled[0].Cells.Skip(1).All(c => Labels.Recommendation(c.Text) is { HasNumber: true })
            && filled.Skip(1).All(r => ColumnWords.Read(r.Cells[0].Text) is not null);
    }

    private bool ReadColumns(ImmutableArray<GridRow> filled)
    {
        if (!IsByColumns(filled)) return false;
        foreach (var row in filled) plan.Growth.Furniture.Add(row.Cells[0].Items, FurnitureKind.Label);
        for (var column = 1; column < filled[0].Cells.Length; column++)
        {
            Loosely(filled[0].Cells[column]);
            foreach (var row in filled.Skip(1))
            {
                var header = row.Cells[0].Text;
                PlaceColour(ColumnWords.Read(header)!.Value, row.Cells[column]);
                foreach (var piece in row.Cells[column].Pieces) plan.Place(ColumnWords.Read(header)!.Value, piece.Words, ColumnWords.Plain(header));
            }
        }

        return true;
    }

    // A small table in which every row says what a rating means.
    private bool ReadLegend(ImmutableArray<GridRow> filled)
    {
        if (filled.Length > 8 || filled.Max(r => r.Cells.Length) > 3 || plan.Whole is not null) return false;
        if (!filled.All(r => r.Cells.Any(
            c => (c.Text.Length > 0 && plan.Growth.Ratings.Level(c.Text) is not null) || plan.Growth.Ratings.Coloured(c.Colour) is not null)
            || r.Cells.All(c => c.IsEmpty || ColumnWords.Read(c.Text) == ColumnKind.Rating || ColumnWords.Plain(c.Text) is "key" or "meaning"))) return false;
        foreach (var row in filled)
            foreach (var cell in row.Cells) plan.Growth.Furniture.Add(cell.Items, FurnitureKind.Legend);
        return true;
    }

    private void Furnish(GridRow row)
    {
        foreach (var cell in row.Cells) plan.Growth.Furniture.Add(cell.Items, FurnitureKind.TableHeader);
    }

    private void Loosely(GridCell cell)
    {
        foreach (var item in cell.Items)
        {
            if (item is Piece piece) loose(piece);
            else if (item is Grid nested) foreach (var inner in nested.Rows.SelectMany(r => r.Cells)) Loosely(inner);
        }
    }
}
