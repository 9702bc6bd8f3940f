using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>What an indicator means: how its figure is made, and when it is due.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>What is counted, in words.</summary>
    public string Numerator { get; init; } = "";

    /// <summary>Of what it is a share, or for what it is counted, in words; null for a count.</summary>
    public string? Denominator { get; init; }

    /// <summary>What kind of figure.</summary>
    public FigureKind Kind { get; init; }

    /// <summary>What stands after a single figure, such as "days" or "for each 1,000 births".</summary>
    public string? Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public Better Better { get; init; } = Better.Neither;

    /// <summary>How long a period is.</summary>
    public PeriodKind Period { get; init; } = PeriodKind.Month;

    /// <summary>True where each organisation owes its own reading; false where there is one for the whole.</summary>
    public bool ByOrganisation { get; init; }

    /// <summary>Where the readings come from.</summary>
    public ReadingSource Source { get; init; }

    /// <summary>The measure that it is computed from, as "pathway/measure", or the key of a workforce formula; null for other sources.</summary>
    public string? Measure { get; init; }

    /// <summary>By how many working days after the end of the period a reading is due.</summary>
    public int DueDays { get; init; } = 20;

    /// <summary>True where it says what became different for children and families; false where it says what is done.</summary>
    public bool MeasuresOutcome { get; init; }

    /// <summary>A share of fewer is shown with a word of caution.</summary>
    public int SmallestBase { get; init; } = 10;

    /// <summary>True where it may be published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What a reader must know beside the figure.</summary>
    public string? Caveat { get; init; }

    /// <summary>Refuses a definition that cannot be worked with.</summary>
    /// <exception cref="RuleException">It cannot; the sentence says why.</exception>
    public void Require()
    {
        if (string.IsNullOrWhiteSpace(Numerator)) throw new RuleException("Enter what is counted.") { About = nameof(Numerator) };
        if (Kind == FigureKind.Share && string.IsNullOrWhiteSpace(Denominator)) throw new RuleException("Enter what it is a share of. A percentage needs its base.") { About = nameof(Denominator) };
        if (Source == ReadingSource.Pathway && string.IsNullOrWhiteSpace(Measure)) throw new RuleException("Choose the measure that the readings are computed from.") { About = nameof(Measure) };
        if (Source == ReadingSource.Pathway && (Kind, Period) is not (FigureKind.Share, PeriodKind.Month))
            throw new RuleException("A measure of a pathway is a share for each month.") { About = nameof(Period) };
        if (Source == ReadingSource.Workforce && WorkforceFormula.Find(Measure) is null)
            throw new RuleException($"Choose what is worked out: {string.Join(", ", WorkforceFormula.All.Select(one => one.Key))}.") { About = nameof(Measure) };
        if (Source == ReadingSource.Workforce && WorkforceFormula.Find(Measure)!.IsShare != (Kind == FigureKind.Share))
            throw new RuleException($"{WorkforceFormula.Find(Measure)!.Title} is {(Kind == FigureKind.Share ? "no percentage" : "a percentage")}. Choose another kind of figure.") { About = nameof(Kind) };
        if (Source == ReadingSource.Training)
        {
            if (TrainingMeasure.Find(Measure) is not { } measure) throw new RuleException($"Choose what is counted: {TrainingMeasure.Forms}.") { About = nameof(Measure) };
            if (Kind != FigureKind.Share) throw new RuleException("Figures of training are percentages.") { About = nameof(Kind) };
            if (measure.What == TrainingMeasure.FollowUp && ByOrganisation)
                throw new RuleException("Follow-up of training is asked of people and counted for the whole, so that nobody’s answer can be traced.") { About = nameof(ByOrganisation) };
        }

        if (Source == ReadingSource.Survey)
        {
            if (SurveyMeasure.Find(Measure) is null) throw new RuleException($"Choose what is counted: {SurveyMeasure.Form}.") { About = nameof(Measure) };
            if (Kind != FigureKind.Share) throw new RuleException("Figures of surveys are percentages.") { About = nameof(Kind) };
            if (ByOrganisation) throw new RuleException("Figures of surveys are counted for the whole, so that nobody’s answer can be traced.") { About = nameof(ByOrganisation) };
        }

        if (DueDays is < 0 or > 250) throw new RuleException("Enter a number of working days from 0 to 250.") { About = nameof(DueDays) };
        if (SmallestBase is < 1 or > 10_000) throw new RuleException("Enter a number from 1 to 10,000.") { About = nameof(SmallestBase) };
    }
}
