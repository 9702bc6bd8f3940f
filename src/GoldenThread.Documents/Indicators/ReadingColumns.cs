using GoldenThread.Indicators;
using GoldenThread.Organisations;

namespace GoldenThread.Documents.Indicators;

/// <summary>Which column of a file of readings holds what: by its heading, or by its place where there are no headings.</summary>
internal sealed class ReadingColumns
{
    private static readonly Dictionary<string, string> Names = Of(
        ("period", "period|month|quarter|date|week|year|day|time|reporting period|half|half year|financial year|school year|x"),
        ("indicator", "indicator|measure|indicator key|key|kpi|metric"),
        ("organisation", "organisation|organization|agency|organisation name|org|provider|trust|partner"),
        ("numerator", "numerator|num|n|how many|events|met|in time|yes"),
        ("denominator", "denominator|den|denom|d|of|base|out of|of how many|total"),
        ("value", "value|figure|reading|rate|y|observation|median|count|number"),
        ("percentage", "percentage|percent|per cent|%|share"),
        ("note", "note|notes|comment|comments"),
        ("reason", "reason|why missing|missing because|reason missing"));

    private readonly Dictionary<string, int> at = [];
    private readonly List<(int Column, string Period)> across = [];
    private readonly PeriodKind? kind;

    private ReadingColumns(FigureTableRow header, WorkforceFormula? formula)
    {
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var form = header.Cells[i].Trim() == "%" ? "%" : NameForm.Of(header.Cells[i]);
            // One file may hold all counts of the workforce: of a formula its own two are read.
            if (Own(form, formula) is { } count) at.TryAdd(count, i);
            else if (Names.TryGetValue(form, out var meaning) && (formula is null || meaning is not ("value" or "percentage"))) at.TryAdd(meaning, i);
            else if (ReadingPeriod.TryParse(header.Cells[i]) is not null) across.Add((i, header.Cells[i]));
            if (at.TryGetValue("period", out var period) && period == i)
                kind = form switch { "month" => PeriodKind.Month, "quarter" => PeriodKind.Quarter, "financial year" => PeriodKind.FinancialYear, "school year" => PeriodKind.SchoolYear, _ => null };
        }

        HasHeadings = at.Count > 0 || across.Count > 1;
    }

    /// <summary>True where the row that it was made of is one of headings.</summary>
    public bool HasHeadings { get; private init; }

    /// <summary>The kind of period that the heading names; null where it names none.</summary>
    public PeriodKind? Kind => kind;

    /// <summary>True where the columns hold figures.</summary>
    public bool HoldsFigures => across.Count > 0 || at.ContainsKey("value") || at.ContainsKey("percentage") || at.ContainsKey("numerator");

    /// <summary>The columns that a row of headings names, or those of a file without headings: figures; period and figure; period, numerator and denominator.</summary>
    public static ReadingColumns Read(FigureTableRow first, WorkforceFormula? formula = null)
    {
        var named = new ReadingColumns(first, formula);
        // Words without a figure are headings too: of a file that holds something else.
        if (named.HasHeadings || !first.Cells.Any(c => c.Any(char.IsAsciiDigit))) return named;
        string[] places = first.Cells.Count switch { 1 => ["value"], 2 => ["period", "value"], _ => ["period", "numerator", "denominator"] };
        return new ReadingColumns(new FigureTableRow(1, places), null) { HasHeadings = false };
    }

    /// <summary>The figures of a row: one, or one for each period across.</summary>
    public IEnumerable<ReadingRow> Rows(FigureTableRow row)
    {
        string Cell(string meaning) => at.TryGetValue(meaning, out var column) ? row.At(column) : "";

        var one = new ReadingRow(row.Number)
        {
            Indicator = Cell("indicator"),
            Period = Cell("period"),
            Organisation = Cell("organisation"),
            Numerator = Cell("numerator"),
            Denominator = Cell("denominator"),
            Value = Cell("value"),
            Percentage = Cell("percentage"),
            Note = Cell("note"),
            Reason = Cell("reason"),
        };
        return across.Count > 1 && !at.ContainsKey("period")
            ? across.Select(a => one with { Column = a.Period, Period = a.Period, Value = row.At(a.Column) })
            : [one];
    }

    private static string? Own(string form, WorkforceFormula? formula) => formula is null ? null
        : form == NameForm.Of(formula.First) ? "numerator"
        : form == NameForm.Of(formula.Second) ? "denominator"
        : null;

    private static Dictionary<string, string> Of(params (string Meaning, string Headings)[] all) =>
        all.SelectMany(a => a.Headings.Split('|').Select(h => (Heading: h == "%" ? h : NameForm.Of(h), a.Meaning))).ToDictionary(p => p.Heading, p => p.Meaning);
}
