using GoldenThread.Chronologies;
using GoldenThread.Documents.Definitions;
using GoldenThread.Plans;
using GoldenThread.Recurrence;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Plans;
using GoldenThread.Web.Reviews.Chronologies;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Reviews;

/// <summary>A finding or recommendation of another review that may say the same.</summary>
internal sealed record FoundBefore(Review Review, ReviewRecord Record, MatchingPassage Passage);
