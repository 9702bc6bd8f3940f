using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Work.Findings;

/// <summary>What was said earlier that is similar to a text: recommendations of plans, and findings and recommendations of other reviews.</summary>
internal sealed record BeforeShown(IReadOnlyList<SaidBefore> Recommendations, IReadOnlyList<FoundBefore> Reviews, RatingScale Scale)
{
    /// <summary>What of other reviews it shows, for the history.</summary>
    public IEnumerable<Reading> Readings => Reviews.Select(found => new Reading("review_record", found.Record.Id, "Similar to a finding or recommendation of another review"));
}
