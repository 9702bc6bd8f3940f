using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>A page on which a review is changed: it goes back to the review, or is shown again with what is wrong and what is kept now.</summary>
internal abstract class ReviewPage(FindReviews find) : PageModel
{
    /// <summary>The version that the person looks at.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    protected FindReviews Reviews => find;

    /// <summary>Loads what the page shows; false where the person may not see it.</summary>
    protected virtual async Task<bool> Take(Guid id)
    {
        if (await find.Find(id) is not { } review) return false;
        Review = review;
        return true;
    }

    /// <summary>Does a piece of work with the review.</summary>
    /// <param name="question">Where a refusal is said.</param>
    /// <param name="work">The piece of work.</param>
    /// <param name="said">What is said when it is done.</param>
    protected async Task<IActionResult> Change(string question, Func<Task> work, Func<string> said)
    {
        if (await this.Does(question, work))
        {
            this.Say(said());
            return Redirect(FindReviews.Address(Review));
        }

        // Somebody may have taken the person off it meanwhile.
        if (!await Take(Review.Id.Value)) return NotFound();
        Version = Review.Version;
        return Page();
    }
}
