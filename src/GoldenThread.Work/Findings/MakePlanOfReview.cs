using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Work.Findings;

/// <summary>Puts what a review recommends into an action plan: a new one, or one that is there.</summary>
internal sealed class MakePlanOfReview(GoldenThreadDb db, Acting acting, FindReviews find)
{
    /// <summary>Puts the recommendations that are in no plan yet into one.</summary>
    /// <param name="review">The review.</param>
    /// <param name="reference">The plan's reference; a plan that has it already gets them at its end.</param>
    /// <param name="title">Title of a new plan.</param>
    /// <exception cref="RuleException">As <see cref="PlanOfReview.Make"/>; nothing was saved, and what is read next is as it was.</exception>
    public async Task<Plan> Make(Review review, string? reference, string? title)
    {
        try
        {
            var recommendations = await find.Records(review, Advice.Kind);
            var there = string.IsNullOrWhiteSpace(reference) ? null : await PlanLoading.Load(db, reference.Trim());
            var plan = PlanOfReview.Make(review, recommendations, there, reference, title, acting.By);
            if (there is null) db.Plans.Add(plan);
            await db.Save($"From the review {review.Reference}");
            return plan;
        }
        catch (RuleException)
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }
}
