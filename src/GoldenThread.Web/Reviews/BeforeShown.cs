using System.Security.Claims;
using GoldenThread.Plans;
using GoldenThread.Reviews;
using GoldenThread.Storage.History;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Plans;
using GoldenThread.Web.Recurrence;

namespace GoldenThread.Web.Reviews;

/// <summary>What was said before that is like a text: recommendations of plans, and findings and recommendations of other reviews.</summary>
internal sealed record BeforeShown(IReadOnlyList<SaidBefore> Recommendations, IReadOnlyList<FoundBefore> Reviews, RatingScale Scale)
{
    /// <summary>What of other reviews it shows, for the history.</summary>
    public IEnumerable<Reading> Readings => Reviews.Select(found => new Reading("review_record", found.Record.Id, "Was like what another review says"));
}

/// <summary>Looks for what was said before, as far as the person may see it.</summary>
internal sealed class BeforeDesk(RecurrenceDesk recurrence, FindingDesk findings, PlanDesk plans)
{
    public async Task<BeforeShown> Like(string? text, Review review, RecommendationId? itself, ClaimsPrincipal person, int most = 5)
    {
        // The index holds whole plans: it answers those alone who see them.
        var said = person.Allows(May.SeeWholePlans) ? await recurrence.Like(text, null, most + 1) : [];
        return new BeforeShown([.. said.Where(s => s.Earlier.Id != itself?.Value).Take(most)], await findings.Like(text, review), await plans.Scale());
    }
}
