using GoldenThread.Time;

namespace GoldenThread.Chronologies;

/// <summary>Somebody was told of an entry.</summary>
/// <param name="Organisation">Who was told.</param>
/// <param name="On">When; null where that is not known.</param>
public sealed record ToldTo(string Organisation, ApproximateDate? On);
