using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Reviews;

namespace GoldenThread.Findings;

/// <summary>How what a review recommends comes into an action plan.</summary>
public static class PlanOfReview
{
    /// <summary>The recommendations that stand in no plan yet.</summary>
    public static IEnumerable<ReviewRecord> Waiting(IEnumerable<ReviewRecord> recommendations) =>
        recommendations.Where(r => r.Content is Advice { Became: null });

    /// <summary>Puts the recommendations that are in no plan yet into one, at its end; each says from then on what it became.</summary>
    /// <param name="review">The review.</param>
    /// <param name="recommendations">What it recommends.</param>
    /// <param name="there">The plan that has the reference already; null where there is none.</param>
    /// <param name="reference">The plan's reference.</param>
    /// <param name="title">Title of a new plan.</param>
    /// <param name="by">Who does so.</param>
    /// <returns>The plan; a new one where there was none.</returns>
    /// <exception cref="RuleException">The person may not, there is nothing to put into it, or the plan has no reference or title.</exception>
    public static Plan Make(Review review, IEnumerable<ReviewRecord> recommendations, Plan? there, string? reference, string? title, Actor by)
    {
        review.Require(by);
        // Everybody who sees plans sees them then: who may not make one may not do so by way of a review.
        if (!May.Allows(by.Role, May.EditPlans)) throw new RuleException("Only people who can edit plans can add recommendations to a plan.");
        var waiting = Waiting(recommendations).ToList();
        if (waiting.Count == 0) throw new RuleException("All recommendations are already in a plan.");
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Enter a reference for the plan, such as AB26.");
        if (there is null && string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title for the plan.");
        var plan = there ?? new Plan(review.Partnership, reference, title!);
        foreach (var record in waiting)
        {
            var advice = (Advice)record.Content;
            var added = plan.AddRecommendation($"{plan.Recommendations.Count(r => r.PartOf is null) + 1}", advice.Text);
            record.Change(advice with { Became = added.Id });
        }

        return plan;
    }
}
