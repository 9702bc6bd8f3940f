using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Indicators;

/// <summary>Reads rows of figures: what can be taken in, what cannot and why, and what is to be asked.</summary>
public sealed class ReadingsReading
{
    private readonly ImmutableArray<ReadReading>.Builder readings = ImmutableArray.CreateBuilder<ReadReading>();
    private readonly ImmutableArray<ReadingProblem>.Builder problems = ImmutableArray.CreateBuilder<ReadingProblem>();
    private readonly ImmutableArray<ReadingProblem>.Builder questions = ImmutableArray.CreateBuilder<ReadingProblem>();
    private readonly Dictionary<(string Indicator, ReadingPeriod Period, string Organisation), int> seen = [];
    private readonly Dictionary<string, PeriodKind> kinds = [];
    private readonly DateOnly today;
    private readonly PeriodKind? kind;
    private readonly bool anyPeriod;

    private readonly WorkforceFormula? formula;

    private ReadingsReading(DateOnly today, PeriodKind? kind, bool anyPeriod, WorkforceFormula? formula) =>
        (this.today, this.kind, this.anyPeriod, this.formula) = (today, kind, anyPeriod, formula);

    /// <summary>Reads rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="today">A period that begins after this day has no reading.</param>
    /// <param name="kind">The kind of period that is due; null for the kind that each indicator's first row has.</param>
    /// <param name="anyPeriod">True where words that are no period are kept as they are.</param>
    /// <param name="formula">What makes a figure of two counts; null where the figures stand there themselves.</param>
    public static ReadingsRead Of(IEnumerable<ReadingRow> rows, DateOnly today, PeriodKind? kind = null, bool anyPeriod = false, WorkforceFormula? formula = null)
    {
        var reading = new ReadingsReading(today, kind, anyPeriod, formula);
        var count = 0;
        foreach (var row in rows)
        {
            reading.Take(row);
            count++;
        }

        return new ReadingsRead(reading.readings.ToImmutable(), reading.problems.ToImmutable(), reading.questions.ToImmutable(), count);
    }

    private void Take(ReadingRow row)
    {
        try
        {
            string? question = null, counts = null;
            Figure figure;
            if (formula is null) figure = FigureReading.Of(row, out question);
            else (figure, counts) = formula.Figure(row);
            var period = Period(row);
            if (period is { } known && !seen.TryAdd((NameForm.Of(row.Indicator), known, NameForm.Of(row.Organisation)), row.Row))
            {
                var first = seen[(NameForm.Of(row.Indicator), known, NameForm.Of(row.Organisation))];
                throw new RuleException($"{known.Words} is already in row {first}{(row.Organisation.Length > 0 ? $" for {row.Organisation}" : "")}. Keep one of them.") { About = nameof(ReadingRow.Period) };
            }

            if (question is not null) questions.Add(new ReadingProblem(row.Row, row.Column, question));
            readings.Add(new ReadReading(row.Row, row.Indicator.Trim(), period, row.Period.Trim(), row.Organisation.Trim(), figure, row.Note.Trim()) { Counts = counts });
        }
        catch (RuleException refused)
        {
            problems.Add(new ReadingProblem(row.Row, row.Column.Length > 0 ? row.Column : refused.About ?? "", refused.Message));
        }
    }

    private ReadingPeriod? Period(ReadingRow row)
    {
        var (words, indicator) = (row.Period.Trim(), NameForm.Of(row.Indicator));
        if (words.Length == 0 && !anyPeriod) throw About("The period is missing. Write it as 2026-03, 2026-Q1 or 2025-26.");
        var expected = kind ?? (kinds.TryGetValue(indicator, out var own) ? own : null);
        if (ReadingPeriod.TryParse(words, expected) is { } period)
        {
            kinds.TryAdd(indicator, period.Kind);
            return period.First > today && !anyPeriod ? throw About($"{period.Words} has not begun. A reading is of a period that has.") : period;
        }

        if (anyPeriod) return null;
        throw expected is { } meant && ReadingPeriod.TryParse(words) is { } other
            ? About($"{other.Words} is a {ReadingPeriod.Name(other.Kind)}. Readings of this indicator are for a {ReadingPeriod.Name(meant)}.")
            : About($"“{words}” is not a period. Write it as 2026-03, 2026-Q1 or 2025-26.");
    }

    private static RuleException About(string says) => new(says) { About = nameof(ReadingRow.Period) };
}
