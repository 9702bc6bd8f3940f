using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Work.Findings;

/// <summary>Looks for what was said before, as far as the person may see it.</summary>
internal sealed class FindSaidBefore(FindRecurrence recurrence, FindFindings findings, FindPlans plans)
{
    public async Task<BeforeShown> Like(string? text, Review review, RecommendationId? itself, Actor by, int most = 5)
    {
        // The index holds whole plans: it answers those alone who see them.
        var said = May.Allows(by.Role, May.SeeWholePlans) ? await recurrence.Like(text, null, most + 1) : [];
        return new BeforeShown([.. said.Where(s => s.Earlier.Id != itself?.Value).Take(most)], await findings.Like(text, review), await plans.Scale());
    }
}
