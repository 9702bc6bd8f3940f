using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>A state of what an indicator means, in force from a day. It is never edited.</summary>
public sealed class IndicatorVersion
{
    private IndicatorVersion() => (Numerator, ByName) = ("", "");

    internal IndicatorVersion(Indicator indicator, int number, DateOnly from, IndicatorDefinition definition, bool isComparable, Actor by)
        : this()
    {
        definition.Require();
        (Partnership, Id, Indicator, Number, InForceFrom, IsComparable) = (indicator.Partnership, Sequence.NewId(), indicator.Id, number, from, isComparable);
        (Numerator, Denominator, Kind, Unit, Better) = (definition.Numerator.Trim(), Words(definition.Denominator), definition.Kind, Words(definition.Unit), definition.Better);
        (Period, ByOrganisation, Source, Measure) = (definition.Period, definition.ByOrganisation, definition.Source, Words(definition.Measure));
        (DueDays, SmallestBase, IsPublic, Caveat, MeasuresOutcome) = (definition.DueDays, definition.SmallestBase, definition.IsPublic, Words(definition.Caveat), definition.MeasuresOutcome);
        (At, ByName) = (by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The first day of the first period that it is for.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>True where its readings can be compared with those of the version before; false begins a new phase.</summary>
    public bool IsComparable { get; private set; }

    /// <summary>What is counted, in words.</summary>
    [UpTo(Longest.Text, "What is counted")]
    public string Numerator { get; private set; }

    /// <summary>Of what, in words.</summary>
    [UpTo(Longest.Text, "Of what")]
    public string? Denominator { get; private set; }

    /// <summary>What kind of figure.</summary>
    public FigureKind Kind { get; private set; }

    /// <summary>What stands after a single figure.</summary>
    [UpTo(Longest.Key, "Unit")]
    public string? Unit { get; private set; }

    /// <summary>Which way is better.</summary>
    public Better Better { get; private set; }

    /// <summary>How long a period is.</summary>
    public PeriodKind Period { get; private set; }

    /// <summary>True where each organisation owes its own reading.</summary>
    public bool ByOrganisation { get; private set; }

    /// <summary>Where the readings come from.</summary>
    public ReadingSource Source { get; private set; }

    /// <summary>The measure that it is computed from, as "pathway/measure", or the key of a workforce formula.</summary>
    [UpTo(Longest.Line, "Measure")]
    public string? Measure { get; private set; }

    /// <summary>By how many working days after the end of the period a reading is due.</summary>
    public int DueDays { get; private set; }

    /// <summary>True where it says what became different for children and families; false where it says what is done.</summary>
    public bool MeasuresOutcome { get; private set; }

    /// <summary>A share of fewer is shown with a word of caution.</summary>
    public int SmallestBase { get; private set; }

    /// <summary>True where it may be published.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>What a reader must know beside the figure.</summary>
    [UpTo(Longest.Text, "Caveat")]
    public string? Caveat { get; private set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>What stands after a figure: "%" for a share.</summary>
    public string After => Kind == FigureKind.Share ? "%" : Unit is { } unit ? $" {unit}" : "";

    /// <summary>True where both numbers of its shares are sums of full-time equivalents: they have no interval, even where both happen to be whole.</summary>
    public bool IsOfEquivalents => Kind == FigureKind.Share && WorkforceFormula.Of(this) is not null;

    /// <summary>A figure as this version means it.</summary>
    public Figure Meant(Figure figure) =>
        IsOfEquivalents && figure is Figure.OfShare { Value: { OfEquivalents: false } share } ? new Figure.OfShare(new Share(share.Numerator, share.Denominator, ofEquivalents: true)) : figure;

    /// <summary>Why a figure can bear little; null where it can.</summary>
    public string? Thin(Figure figure) => figure switch
    {
        Figure.Stated => "a stated figure proves nothing",
        Figure.OfShare share when share.Value.Denominator < SmallestBase => $"the base is under {SmallestBase}",
        _ => null,
    };

    /// <summary>What it means, to make the next version of.</summary>
    public IndicatorDefinition Definition => new()
    {
        Numerator = Numerator,
        Denominator = Denominator,
        Kind = Kind,
        Unit = Unit,
        Better = Better,
        Period = Period,
        ByOrganisation = ByOrganisation,
        Source = Source,
        Measure = Measure,
        DueDays = DueDays,
        SmallestBase = SmallestBase,
        IsPublic = IsPublic,
        Caveat = Caveat,
        MeasuresOutcome = MeasuresOutcome,
    };

    private static string? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
