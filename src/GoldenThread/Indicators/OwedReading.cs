namespace GoldenThread.Indicators;

/// <summary>A reading that is owed and is not there.</summary>
/// <param name="Period">The period.</param>
/// <param name="Organisation">Who owes it; null for the partnership.</param>
/// <param name="Due">The last day.</param>
public sealed record OwedReading(ReadingPeriod Period, OrganisationId? Organisation, DateOnly Due);
