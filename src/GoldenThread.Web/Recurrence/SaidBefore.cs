using GoldenThread.Plans;
using GoldenThread.Recurrence;
using GoldenThread.Storage;
using GoldenThread.Storage.Recurrence;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Recurrence;

/// <summary>A recommendation that may say the same, with the passage that matches and what people decided.</summary>
internal sealed record SaidBefore(EarlierRecommendation Earlier, MatchingPassage Passage, RecurrenceVerdict? Verdict);
