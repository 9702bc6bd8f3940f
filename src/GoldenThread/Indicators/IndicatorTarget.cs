namespace GoldenThread.Indicators;

/// <summary>What is to be reached from a day on: per cent of a share, else in the unit of the figure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="InForceFrom">From the period that begins on this day or later.</param>
/// <param name="Value">The target.</param>
public sealed record IndicatorTarget(Guid Id, DateOnly InForceFrom, decimal Value);
