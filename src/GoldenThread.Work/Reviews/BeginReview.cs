using GoldenThread.Reviews;
using GoldenThread.Storage;

namespace GoldenThread.Work.Reviews;

/// <summary>Records a serious incident.</summary>
internal sealed class BeginReview(GoldenThreadDb db, Acting acting, FindReviews find)
{
    /// <summary>Records a serious incident; the person leads its review.</summary>
    /// <exception cref="ReferenceRefusedException">The person sees a review with this reference.</exception>
    /// <exception cref="RuleException">The model refuses what is said of it.</exception>
    public async Task<Review> Record(string reference, string title, ReviewIncident incident)
    {
        await RequireFree(reference);
        var review = new Review(acting.Partnership, reference, title, incident, acting.By, acting.Today);
        db.Add(review);
        await db.Save("Serious incident recorded");
        return review;
    }

    /// <summary>Refuses a reference that another review has which the person sees.</summary>
    /// <exception cref="ReferenceRefusedException">The person sees a review with this reference.</exception>
    public async Task RequireFree(string reference)
    {
        if (await find.Sees(reference)) throw new ReferenceRefusedException("Enter a different reference. Another review that you can see has this one");
    }
}
