namespace GoldenThread.Storage.Indicators;

/// <summary>A reminder of a reading that is owed, as it went out.</summary>
public sealed class ReadingReminder
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>Who owes the reading.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The first day of its period.</summary>
    public required DateOnly PeriodFirst { get; init; }

    /// <summary>When it went out, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
