using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the tables of a plan, which may go on over many pages, each a table of its own.</summary>
/// <param name="plan">The plan that grows.</param>
/// <param name="loose">Reads paragraphs that stand in a table but belong to none of its columns.</param>
/// <param name="beside">Takes the words of tables that are no part of the plan.</param>
/// <param name="theme">Takes the words of a row across the table that heads the rows below it.</param>
internal sealed class TableLayout(PlanReading plan, Action<Piece> loose, Action<Piece> theme, Action<Piece> beside)
{
    private readonly RowReading rows = new(plan);
    private TableColumns? columns;
    private const int FewestExplained = 3;
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);
    private bool ofOthers;
    private DraftOrganisation? whose;

    private Growth Growth => plan.Growth;

    /// <summary>The columns of every table that was read by its columns.</summary>
    public List<TableColumns> Shapes { get; } = [];

    /// <summary>True once a table was read whose columns nothing names.</summary>
    public bool Guessed { get; private set; }

    /// <summary>True once actions stand for recommendations, because a table names none.</summary>
    public bool HasPromoted => rows.HasPromoted;

    /// <summary>Leaves a last row that holds nothing but its number.</summary>
    public void End() => rows.LeaveEmpty();

    /// <summary>Learns how the tables of a plan name their columns: a table that explains them row by row is none of the plan.</summary>
    public void Explain(IReadOnlyList<Item> items)
    {
        foreach (var grid in items.OfType<Grid>())
        {
            ImmutableArray<GridRow> filled = [.. grid.Rows.Where(r => !r.IsEmpty)];
            if (TableHeading.Of(filled, Growth.Choices.IsHeading) is { } heading && heading.Words.Length >= FewestExplained && IsPlan(filled, heading, Growth)) explained.UnionWith(TableColumns.Judge(filled, heading, Growth).Headers);
        }
    }

    // "Recommendation | The words of the report", "Lead agency | One agency only": what to enter in each column, and no row of a plan.
    private bool IsExplained(ImmutableArray<GridRow> filled) => explained.Count > 0 && filled.Length >= FewestExplained && filled.All(r => r.Cells.Count(c => !c.IsEmpty) <= 3)
        && filled.Count(r => explained.Contains(ColumnWords.Plain(r.Cells[0].Text)) && r.Cells[0].Text.Length > 0) is var known && known >= FewestExplained && known >= filled.Length - 1;

    /// <summary>Reads one table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="apart">True where words stand between it and the table before.</param>
    /// <param name="ofOthers">True where headings of other things stand between it and the recommendations: its actions are of none of them.</param>
    /// <param name="inSection">True where a heading above it begins something else: a table without columns that are known is part of that.</param>
    /// <param name="whose">Whose it is by the heading above it ("Police", the name of a sheet); null where that says nothing.</param>
    public void Read(Grid grid, bool apart, bool ofOthers = false, bool inSection = false, DraftOrganisation? whose = null)
    {
        (rows.Apart, this.ofOthers, this.whose) = (apart, ofOthers, whose);
        var filled = grid.Rows.Where(r => !r.IsEmpty || r.Cells.Any(c => c.Colour is not null)).ToImmutableArray();
        if (filled.IsEmpty || ReadLegend(filled)) return;
        if (IsExplained(filled))
        {
            foreach (var cell in filled.SelectMany(r => r.Cells)) FormLayout.Loosely(cell, beside);
            return;
        }

        var forms = new FormLayout(plan, loose, beside);
        var from = 0;
        if (TableHeading.Of(filled, Growth.Choices.IsHeading) is { } heading)
        {
            // "Recommendation: A, Decision: Agreed" says nothing new but of recommendations that stand above it.
            if (!IsPlan(filled, heading, Growth) && !new LinkedRows(plan).Fit(filled.AsSpan()[(heading.At + heading.Rows)..], TableColumns.Judge(filled, heading, Growth), apart))
            {
                foreach (var cell in filled.SelectMany(r => r.Cells)) FormLayout.Loosely(cell, beside);
                return;
            }

            foreach (var cell in filled.Take(heading.At).SelectMany(r => r.Cells)) Above(cell);
            from = Begin(filled, heading);
        }
        else if (columns is null || columns.Kinds.Length != filled.Max(r => r.Cells.Length))
        {
            if (forms.Read(filled)) return;
            columns = TableColumns.Guess(filled, Growth) is { } guessed ? Growth.Choices.Chosen(guessed) : null;
            Guessed |= columns is not null;
        }

        if (columns is null)
        {
            foreach (var cell in filled.SelectMany(r => r.Cells)) FormLayout.Loosely(cell, inSection && plan.Current is not null ? beside : loose);
            return;
        }

        ReadRows(filled, from);
    }

    /// <summary>True where the columns below a heading hold what a plan is made of, and not a chronology or a list of people.</summary>
    public static bool IsPlan(ImmutableArray<GridRow> filled, TableHeading heading, Growth growth)
    {
        var shape = TableColumns.Judge(filled, heading, growth);
        // Answers to questions are no plan, whatever stands beside them.
        if (shape.Has(ColumnKind.BoardQuestion) && !shape.Has(ColumnKind.Recommendation) && !shape.Has(ColumnKind.Organisation) && !shape.Has(ColumnKind.Date)) return false;
        // "Who was he?" over sentences: text in columns.
        if (heading.Words.Length == 2 && heading.Words.All(w => w.EndsWith('?')) && Enumerable.Range(0, 2).All(i => ColumnLook.Of(filled.AsSpan()[(heading.At + heading.Rows)..], i, growth).IsProse) && !heading.Words.Any(w => ColumnWords.Read(w) is ColumnKind.Recommendation or ColumnKind.Finding)) return false;
        // What stands on an agenda at which hour.
        if (shape.Headers.Contains("time") && !shape.Has(ColumnKind.Action) && !shape.Has(ColumnKind.Date) && !shape.Has(ColumnKind.Rating)) return false;
        if (TableHeading.OfAnswers(shape.Headers)) return false;
        if (shape.Has(ColumnKind.Recommendation) || shape.Has(ColumnKind.Action)) return true;
        // Questions with their answers, events with a comment, are no progress on anything.
        return (shape.Has(ColumnKind.Update) || shape.Has(ColumnKind.Impact) && (shape.Has(ColumnKind.Organisation) || HasDates(filled, heading, shape, growth))) && !shape.Has(ColumnKind.BoardQuestion)
            && !Enumerable.Range(0, shape.Kinds.Length).Any(i => shape.Kinds[i] is null && filled.Skip(heading.At + heading.Rows).Any(r => i < r.Cells.Length && r.Cells[i].Text.Length > 12));
    }

    // "Target" over "90%" is no date.
    private static bool HasDates(ImmutableArray<GridRow> filled, TableHeading heading, TableColumns shape, Growth growth) => Enumerable.Range(0, shape.Kinds.Length)
        .Any(i => shape.Kinds[i] == ColumnKind.Date && ColumnLook.Of(filled.AsSpan()[(heading.At + heading.Rows)..], i, growth).Dates >= 0.5);

    // The heading's rows are furniture; what they say of the columns holds until the next heading.
    private int Begin(ImmutableArray<GridRow> filled, TableHeading heading)
    {
        var from = heading.At + heading.Rows;
        foreach (var row in filled.Skip(heading.At).Take(heading.Rows)) Furnish(row);
        columns = TableColumns.Judge(filled, heading, Growth);
        Shapes.Add(columns);
        return from;
    }

    private void ReadRows(ImmutableArray<GridRow> filled, int from)
    {
        var shape = columns!;
        // Rows across the table name the recommendations: the actions are no recommendations.
        var namedAcross = !shape.Has(ColumnKind.Recommendation) && filled.AsSpan()[from..].ToArray().Any(r => Across(r, shape) is { } row && Labels.Recommendation(row.Text) is { HasNumber: true } && !Labels.NamesArea(row.Text));
        // The actions of another sheet count anew where those before stand for recommendations.
        rows.Linked = !rows.HasPromoted && new LinkedRows(plan).Fit(filled.AsSpan()[from..], shape, rows.Apart);
        var promoted = namedAcross || rows.Linked && plan.Current is not null ? shape : Promoted(shape);
        rows.BeginPage();
        rows.Group = whose is not null && !shape.Has(ColumnKind.Organisation) && !shape.Has(ColumnKind.OfAgency) ? [whose] : [];
        var below = NumberedBelow.Of(filled.AsSpan()[from..], promoted);
        for (var i = from; i < filled.Length; i++)
        {
            var row = filled[i];
            Growth.Patience.Ask();
            if (shape.IsRepeatedBy(row))
            {
                Furnish(row);
                rows.BeginPage();
            }
            else if (TableHeading.Within(filled, i) is { } heading)
            {
                i = Begin(filled, heading) - 1;
                shape = columns!;
                promoted = Promoted(shape);
                rows.BeginPage();
            }
            else if (!shape.Has(ColumnKind.Recommendation) && Labels.Recommendation(row.Cells[0].Text) is { HasNumber: true } label && label.Rest >= row.Cells[0].Text.TrimEnd().Length
                && row.Cells.Count(c => !c.IsEmpty) <= 2)
            {
                foreach (var named in row.Cells) Loosely(named);
                promoted = Promoted(shape);
            }
            else if (Whose(row, shape) is { } whose)
            {
                foreach (var words in whose.Pieces) rows.Group = [.. plan.Organisations(words.Words)];
            }
            // "Audit actions" above the heading that comes again.
            else if ((Across(row, shape) ?? (i + 1 < filled.Length && row.Cells.Count(c => !c.IsEmpty) == 1 && shape.IsRepeatedBy(filled[i + 1]) ? row.Cells.First(c => !c.IsEmpty) : null)) is { } cell)
            {
                rows.Group = [];
                if (Labels.Recommendation(cell.Text) is { HasNumber: true }) Above(cell);
                else foreach (var piece in cell.Pieces) theme(piece);
            }
            else
            {
                var kinds = below is not null && below.Contains(row) ? NumberedBelow.AsActions(promoted) : promoted;
                var sorted = TableRow.Of(row, kinds, Growth);
                rows.Read(sorted, kinds);
                foreach (var nested in sorted.Nested) ReadNested(nested);
            }
        }
    }

    // "Oldbury Council" alone in the column of agencies: the rows below it are theirs.
    private GridCell? Whose(GridRow row, TableColumns shape)
    {
        if (shape.Kinds.Length <= 2 || row.Cells.Count(c => !c.IsEmpty) != 1) return null;
        var cell = row.Cells.First(c => !c.IsEmpty);
        return shape.Kind(row.Cells.IndexOf(cell)) == ColumnKind.Organisation && OrganisationList.IsLead(cell.Text, Growth.Names) && !IsLastLead(row) ? cell : null;
    }

    // A further lead of the row above stands alone, too, where that row has one: a group has none before it.
    private bool IsLastLead(GridRow row) => rows.LastHadLead && !row.Cells[0].Text.Equals(row.Cells.First(c => !c.IsEmpty).Text, StringComparison.Ordinal);

    // A row of one cell across the table that names a recommendation ("Recommendation 2: …") or heads the rows below it.
    private GridCell? Across(GridRow row, TableColumns shape)
    {
        if (shape.Kinds.Length <= 2 || row.Cells.Count(c => !c.IsEmpty) != 1) return null;
        var cell = row.Cells.First(c => !c.IsEmpty);
        var at = row.Cells.IndexOf(cell);
        var kind = shape.Kind(at);
        if (Labels.Recommendation(cell.Text) is { HasNumber: true }) return kind != ColumnKind.Recommendation || IsMerged(row, at) ? cell : null;
        if (cell.Text.Length > 160 || (at > 1 && !IsMerged(row, at)) || cell.Items.Length > 2 || cell.Items.OfType<Grid>().Any()) return null;
        if (IsMerged(row, at)) return AskingWords.Asks(cell.Text) && Labels.EndsSentence(cell.Text) ? null : cell;
        if (kind == ColumnKind.Number) return ColumnLook.IsNumber(cell.Text) || cell.Text.Length < 4 ? null : cell;
        return at == 0 && !Labels.EndsSentence(cell.Text) && !AskingWords.Asks(cell.Text) && Rejoin.Begins(cell.Text, char.IsUpper)
            && kind is ColumnKind.Recommendation or ColumnKind.Aside && cell.Text.Length <= 80
            && Labels.Number(cell.Text) is null && shape.Kinds.Length > 3 && !plan.GoesOnFrom(cell.Text)
            ? cell
            : null;
    }

    private static bool IsMerged(GridRow row, int at) => row.Cells.Length - at > 2 && row.Cells.Skip(at + 1).All(c => c.ContinuesAbove);

    // Where nothing names recommendations, the actions are what is to be done, and the updates are what was done.
    private TableColumns Promoted(TableColumns shape)
    {
        if (shape.Has(ColumnKind.Recommendation) || !ofOthers && plan.Current is { } current && (current.HasText || current.Number is not null) && !rows.HasPromoted)
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
        if (TableHeading.Of(filled, Growth.Choices.IsHeading) is { } heading
            && TableColumns.Judge(filled, heading, Growth) is var inner
            && !inner.Has(ColumnKind.Recommendation))
        {
            foreach (var row in filled.Take(heading.At + heading.Rows)) Furnish(row);
            foreach (var row in filled.Skip(heading.At + heading.Rows)) rows.Read(TableRow.Of(row, inner, Growth), inner);
            return;
        }

        // A table without header inside a cell: each row is an action, its first cell the organisation if it names one.
        foreach (var row in filled)
        {
            var cells = row.Cells.Where(c => !c.IsEmpty).ToList();
            var named = cells.Count > 1 && Growth.Names.IsName(cells[0].Text);
            foreach (var piece in cells.Skip(named ? 1 : 0).SelectMany(c => c.Pieces)) plan.AddAction(piece.Words);
            if (named) plan.LastAction().Organisations.AddRange(cells[0].Pieces.SelectMany(p => plan.Organisations(p.Words)));
            foreach (var deeper in cells.SelectMany(c => c.Items.OfType<Grid>())) ReadNested(deeper);
        }
    }

    // A small table in which every row says what a rating means.
    private bool ReadLegend(ImmutableArray<GridRow> filled)
    {
        if (filled.Length > 8 || filled.Max(r => r.Cells.Length) > 3 || plan.Whole is not null && !IsKey(filled)) return false;
        if (!IsKey(filled) && !filled.All(r => r.Cells.Any(
            c => (c.Text.Length > 0 && Growth.Ratings.Level(c.Text) is not null) || Growth.Ratings.Coloured(c.Colour) is not null)
            || r.Cells.All(c => c.IsEmpty || ColumnWords.Read(c.Text) == ColumnKind.Rating || ColumnWords.Plain(c.Text) is "key" or "meaning"))) return false;
        foreach (var row in filled)
            foreach (var cell in row.Cells) Growth.Furniture.Add(cell.Items, FurnitureKind.Legend);
        return true;
    }

    // Below the plan a row for each of three levels or more, and what it means: "Red | Not started".
    private bool IsKey(ImmutableArray<GridRow> filled) =>
        filled.Length >= 3 && filled.Select(r => r.Cells.FirstOrDefault(c => !c.IsEmpty)?.Text ?? "").ToList() is var levels && levels.Count(l => Growth.Ratings.Level(l) is not null) is >= 3 and var known
            && known >= levels.Count - 1 && levels.Distinct(StringComparer.OrdinalIgnoreCase).Count() == levels.Count && filled.All(r => r.Cells.Count(c => !c.IsEmpty) <= 2);

    private void Furnish(GridRow row)
    {
        foreach (var cell in row.Cells) Growth.Furniture.Add(cell.Items, FurnitureKind.TableHeader);
    }

    private void Loosely(GridCell cell) => FormLayout.Loosely(cell, loose);

    // "Area for improvement 1: handover between wards" over safety actions says what they are about.
    private void Above(GridCell cell)
    {
        if (!Labels.NamesArea(cell.Text)) Loosely(cell);
        else foreach (var piece in cell.Pieces) theme(piece);
    }
}
