using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Chronologies;

/// <summary>Two entries that may tell of the same contact, with what a person decided; null before.</summary>
internal sealed record AlikePair(ChronologyEntry One, ChronologyEntry Other, ReviewRecord? Verdict);
