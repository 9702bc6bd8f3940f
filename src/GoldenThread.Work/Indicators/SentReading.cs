using GoldenThread.Indicators;

namespace GoldenThread.Work.Indicators;

/// <summary>What became of a reading that a program sent.</summary>
/// <param name="Reading">The reading that is kept; null where another one stands in the way.</param>
/// <param name="IsNew">True where it was added now, false where it was there.</param>
/// <param name="Other">The reading in the way: of the same key, or of the same period and organisation.</param>
internal sealed record SentReading(IndicatorReading? Reading, bool IsNew, IndicatorReading? Other);
