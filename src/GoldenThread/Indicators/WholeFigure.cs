using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>The figure of the whole for a period, as it is kept: sums of the readings that count.</summary>
public sealed class WholeFigure
{
    private WholeFigure() => (Answered, Said) = ([], []);

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; private set; }

    /// <summary>The kind of its period.</summary>
    public PeriodKind PeriodKind { get; private set; }

    /// <summary>The first day of its period.</summary>
    public DateOnly PeriodFirst { get; private set; }

    /// <summary>How many readings say something.</summary>
    public int Given { get; private set; }

    /// <summary>Σ numerators of the shares.</summary>
    public decimal? Numerator { get; private set; }

    /// <summary>Σ denominators of the shares; of one stated percentage its base.</summary>
    public decimal? Denominator { get; private set; }

    /// <summary>Σ single figures.</summary>
    public decimal? Value { get; private set; }

    /// <summary>The stated percentage, where it is the one reading.</summary>
    [UpTo(Longest.Key)]
    public string? Stated { get; private set; }

    /// <summary>Why there is none.</summary>
    [UpTo(Longest.Text)]
    public string? MissingBecause { get; private set; }

    /// <summary>Who gave a reading that counts in the whole, or is excused; an empty id stands for the partnership.</summary>
    public Guid[] Answered { get; private set; }

    /// <summary>Who gave anything, a stated percentage too, or is excused.</summary>
    public Guid[] Said { get; private set; }

    /// <summary>The period with its figure.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="owing">Who owes a reading of it.</param>
    public SeriesPeriod AsPeriod(Indicator indicator, IEnumerable<OrganisationId?> owing)
    {
        var period = new ReadingPeriod(PeriodKind, PeriodFirst);
        var version = indicator.On(PeriodFirst);
        var figure = version.Meant(Figure(version.Kind));
        return new SeriesPeriod(period.Text, period, figure, figure is not Indicators.Figure.Missing && owing.All(o => Answered.Contains(o?.Value ?? Guid.Empty)));
    }

    private Figure Figure(FigureKind kind) =>
        Given == 0 || (Given > 1 && kind is FigureKind.Rate or FigureKind.Median) ? new Figure.Missing(Given == 0 ? MissingBecause ?? "" : "")
        : Numerator is { } numerator && Denominator is { } denominator ? new Figure.OfShare(new Share(numerator, denominator))
        : Stated is { } stated ? new Figure.Stated(StatedPercentage.TryParse(stated)!, (int?)Denominator)
        : Value is { } value ? new Figure.Single(value)
        : new Figure.Missing("");
}
