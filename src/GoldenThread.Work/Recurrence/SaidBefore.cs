using GoldenThread.Recurrence;
using GoldenThread.Storage.Recurrence;

namespace GoldenThread.Work.Recurrence;

/// <summary>A recommendation that may say the same, with the passage that matches and what people decided.</summary>
internal sealed record SaidBefore(EarlierRecommendation Earlier, MatchingPassage Passage, RecurrenceVerdict? Verdict);
