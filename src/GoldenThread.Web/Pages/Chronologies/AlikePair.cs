using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>Two entries that may tell of the same contact, with what a person decided.</summary>
internal sealed record AlikePair(ChronologyEntry One, ChronologyEntry Other, ReviewRecord? Verdict);
