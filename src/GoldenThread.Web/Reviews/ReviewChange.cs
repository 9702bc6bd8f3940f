using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Reviews;

/// <summary>Changes a review as every page of it does: what was typed stays where it is refused, and the second of two people sees that there was a first.</summary>
internal sealed class ReviewChange(GoldenThreadDb db)
{
    /// <summary>Changes and saves it, and goes back to it; null, with what is wrong said, where it cannot be.</summary>
    /// <param name="page">The page.</param>
    /// <param name="review">The review as it is kept now.</param>
    /// <param name="version">The version that the person looked at.</param>
    /// <param name="question">Where a refusal is said.</param>
    /// <param name="change">The change.</param>
    /// <param name="because">Why, for the history.</param>
    /// <param name="said">What is said when it is done.</param>
    public async Task<IActionResult?> Make(PageModel page, Review review, uint version, string question, Action change, string because, string said)
    {
        if (!await Save(page, review.Version, version, question, change, because)) return null;
        page.Say(said);
        return new RedirectResult(ReviewDesk.Address(review));
    }

    /// <summary>Changes and saves what belongs to a review; false, with what is wrong said, where it cannot be.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">The version that is kept now; null for what is new.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="question">Where a refusal is said.</param>
    /// <param name="change">The change.</param>
    /// <param name="because">Why, for the history.</param>
    public async Task<bool> Save(PageModel page, uint? kept, uint seen, string question, Action change, string because)
    {
        // The version that is kept now is what the page is shown with, and what the next save is held against.
        page.ModelState.Remove("Version");
        if (kept is { } version && version != seen) return Conflict(page, question);
        try
        {
            change();
        }
        catch (RuleException refused)
        {
            page.ModelState.Add(refused, question);
            return false;
        }

        return await db.SaveUnlessChanged(because) || Conflict(page, question);
    }

    private static bool Conflict(PageModel page, string question)
    {
        page.ModelState.AddModelError(question, "Somebody else changed this while you wrote. Open it in another window and look at what changed; what you typed is still here, and is saved when you save again");
        return false;
    }
}
