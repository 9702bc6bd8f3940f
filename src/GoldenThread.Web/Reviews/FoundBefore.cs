using GoldenThread.Recurrence;
using GoldenThread.Reviews;

namespace GoldenThread.Web.Reviews;

/// <summary>A finding or recommendation of another review that may say the same.</summary>
internal sealed record FoundBefore(Review Review, ReviewRecord Record, MatchingPassage Passage);
