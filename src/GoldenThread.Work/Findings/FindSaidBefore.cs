using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Work.Findings;

/// <summary>Looks for what was said earlier that is similar, as far as the person may see it.</summary>
internal sealed class FindSaidBefore(FindRecurrence recurrence, FindFindings findings, FindPlans plans, Acting acting)
{
    /// <summary>What is like a text.</summary>
    /// <param name="text">The text; for an empty one there is nothing.</param>
    /// <param name="review">The review that says it; what it says itself is left out.</param>
    /// <param name="itself">The recommendation of a plan that it became; null where it is in none.</param>
    /// <param name="most">The most recommendations of plans.</param>
    public async Task<BeforeShown> Like(string? text, Review review, RecommendationId? itself, int most = 5)
    {
        // The index holds whole plans: it answers those alone who see them.
        var said = May.Allows(acting.By.Role, May.SeeWholePlans) ? await recurrence.Like(text, null, most + 1) : [];
        return new BeforeShown([.. said.Where(s => s.Earlier.Id != itself?.Value).Take(most)], await findings.Like(text, review), await plans.Scale());
    }
}
