using GoldenThread.Recurrence;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Findings;

/// <summary>A finding or recommendation of another review that may say the same.</summary>
internal sealed record FoundBefore(Review Review, ReviewRecord Record, MatchingPassage Passage);
