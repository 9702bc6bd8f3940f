using GoldenThread.Reviews;
using GoldenThread.Storage;

namespace GoldenThread.Work.Reviews;

/// <summary>Takes a case in.</summary>
internal sealed class BeginReview(GoldenThreadDb db, Acting acting, FindReviews find)
{
    /// <summary>Takes a case in; the person leads the review then.</summary>
    /// <exception cref="ReferenceRefusedException">The person sees a review with this reference.</exception>
    /// <exception cref="RuleException">The model refuses what is said of it.</exception>
    public async Task<Review> Take(string reference, string title, ReviewIncident incident)
    {
        await RequireFree(reference);
        var review = new Review(acting.Partnership, reference, title, incident, acting.By, acting.Today);
        db.Add(review);
        await db.Save("Case taken in");
        return review;
    }

    /// <summary>Refuses a reference that another review has which the person sees.</summary>
    /// <exception cref="ReferenceRefusedException">The person sees a review with this reference.</exception>
    public async Task RequireFree(string reference)
    {
        if (await find.Sees(reference)) throw new ReferenceRefusedException("Another review that you can see has this reference. Choose another one");
    }
}
