using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>The value of an indicator for a period. It is added and never changed: a later one takes its place.</summary>
public sealed class IndicatorReading
{
    private IndicatorReading() => ByName = "";

    /// <summary>A reading.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="organisation">The organisation; null for the whole.</param>
    /// <param name="figure">What it says.</param>
    /// <param name="from">Where it comes from.</param>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="RuleException">The figure is of another kind, or the period is none of this indicator's.</exception>
    public IndicatorReading(Indicator indicator, ReadingPeriod period, OrganisationId? organisation, Figure figure, ReadingOrigin from, Actor by)
        : this()
    {
        var version = indicator.On(period.First);
        if (period.Kind != version.Period)
            throw new RuleException($"{period.Words} is a {ReadingPeriod.Name(period.Kind)}. Readings of this indicator are for a {ReadingPeriod.Name(version.Period)}.") { About = nameof(Period) };
        if (organisation is null == version.ByOrganisation)
            throw new RuleException(version.ByOrganisation ? "Choose the organisation. Each one owes its own reading." : "This indicator has one reading for the whole partnership.") { About = nameof(Organisation) };
        if (organisation is null && by.Role == Role.OrganisationLead) throw new RuleException("The partnership gives the readings of this indicator.") { About = nameof(Organisation) };
        (Partnership, Id, Indicator, PeriodKind, PeriodFirst, Organisation, VersionNumber) =
            (indicator.Partnership, Sequence.NewId(), indicator.Id, period.Kind, period.First, organisation, version.Number);
        Set(figure, version);
        (Source, SourceText, AsOf, KnownAt, Digest, RequestKey) = (from.Source, from.Text, from.AsOf, from.KnownAt, from.Digest, from.RequestKey);
        (IsProvisional, Note, At, ByName) = (from.IsProvisional, string.IsNullOrWhiteSpace(from.Note) ? null : from.Note.Trim(), by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id; of two for one period the later counts.</summary>
    public Guid Id { get; private set; }

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; private set; }

    /// <summary>Number of the version of the indicator.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>The kind of its period.</summary>
    public PeriodKind PeriodKind { get; private set; }

    /// <summary>The first day of its period.</summary>
    public DateOnly PeriodFirst { get; private set; }

    /// <summary>The organisation; null for the whole.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>How many; null where it is no share.</summary>
    public decimal? Numerator { get; private set; }

    /// <summary>Of how many; null where it is no share and no base is known.</summary>
    public decimal? Denominator { get; private set; }

    /// <summary>A single figure; null where it is a share.</summary>
    public decimal? Value { get; private set; }

    /// <summary>A stated percentage in words, such as "less than 30%".</summary>
    [UpTo(Longest.Key, "Stated percentage")]
    public string? Stated { get; private set; }

    /// <summary>Why there is none; empty where nobody said.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? MissingBecause { get; private set; }

    /// <summary>True where the organisation is excused, so that the period can be complete without it.</summary>
    public bool IsExcused { get; private set; }

    /// <summary>True where it may still change.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>Where it comes from.</summary>
    public ReadingSource Source { get; private set; }

    /// <summary>The file and its row, or the measure with its version.</summary>
    [UpTo(Longest.Heading, "Source")]
    public string? SourceText { get; private set; }

    /// <summary>The moment that a computed one is worked out for, in UTC.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>What was recorded until this moment was known to it, in UTC.</summary>
    public DateTimeOffset? KnownAt { get; private set; }

    /// <summary>SHA-256 of the events that it was computed from.</summary>
    [UpTo(Longest.Key, "Digest")]
    public string? Digest { get; private set; }

    /// <summary>The key that a program gave it, so that it is kept once.</summary>
    [UpTo(Longest.Key, "Key")]
    public string? RequestKey { get; private set; }

    /// <summary>What is to be known about it.</summary>
    [UpTo(Longest.Text, "Note")]
    public string? Note { get; private set; }

    /// <summary>When it was added, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Its period.</summary>
    public ReadingPeriod Period => new(PeriodKind, PeriodFirst);

    /// <summary>What it says.</summary>
    public Figure Figure =>
        Numerator is { } numerator && Denominator is { } denominator ? new Figure.OfShare(new Share(numerator, denominator))
        : Stated is { } stated ? new Figure.Stated(StatedPercentage.TryParse(stated)!, (int?)Denominator)
        : Value is { } value ? new Figure.Single(value)
        : new Figure.Missing(MissingBecause ?? "");

    /// <summary>Excuses an organisation of a reading.</summary>
    /// <exception cref="RuleException">It is not said why, or there is a reading.</exception>
    public void Excuse()
    {
        if (Figure is not Figure.Missing { Reason.Length: > 0 }) throw new RuleException("Enter why there is no reading.") { About = nameof(MissingBecause) };
        IsExcused = true;
    }

    private void Set(Figure figure, IndicatorVersion version)
    {
        switch (figure)
        {
            case Figure.OfShare when version.Kind != FigureKind.Share:
            case Figure.Single when version.Kind == FigureKind.Share:
                throw new RuleException(version.Kind == FigureKind.Share ? "Enter how many, and of how many." : "Enter a single figure.") { About = nameof(Numerator) };
            case Figure.OfShare share:
                (Numerator, Denominator) = (share.Value.Numerator, share.Value.Denominator);
                break;
            case Figure.Single single:
                Value = single.Value;
                break;
            case Figure.Stated stated:
                (Stated, Denominator) = (stated.Percentage.ToString(), stated.Of);
                break;
            case Figure.Missing missing:
                (MissingBecause, IsExcused) = (missing.Reason.Trim(), missing == Figure.NothingToCount);
                break;
            default:
                throw new InvalidOperationException($"{figure} is no figure.");
        }
    }
}
