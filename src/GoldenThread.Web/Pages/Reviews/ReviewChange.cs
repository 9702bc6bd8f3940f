using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Changes a review as every page of it does: what was typed stays where it is refused, and the second of two people sees what the first wrote.</summary>
internal sealed class ReviewChange(GoldenThreadDb db)
{
    /// <summary>What somebody else wrote meanwhile, for a page that is shown again; null where nobody did.</summary>
    public static string? Theirs(ViewDataDictionary view) => view[nameof(Theirs)] as string;

    /// <summary>Changes and saves it, and goes back to it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="review">The review as it is kept now.</param>
    /// <param name="version">The version that the person looked at.</param>
    /// <param name="question">Where a refusal is said.</param>
    /// <param name="words">What of the review the page changes, in words.</param>
    /// <param name="made">The change.</param>
    /// <param name="because">Why, for the history.</param>
    /// <param name="said">What is said when it is done.</param>
    /// <returns>Where to go; null, with what is wrong said, where it cannot be changed. And the review with which the page is shown then.</returns>
    public async Task<(IActionResult? Done, Review Now)> Make(PageModel page, Review review, uint version, string question, Func<Review, string> words, Action made, string because, string said)
    {
        Review? now = review;
        var saved = await Save(page, review.Version, version, question, made, because, async () => (now = await db.Reviews.SingleOrDefaultAsync(r => r.Id == review.Id)) is null ? null : words(now));
        // Somebody took the person off it meanwhile.
        if (now is null) return (new NotFoundResult(), review);
        if (!saved) return (null, now);
        page.Say(said);
        return (new RedirectResult(FindReviews.Address(review)), review);
    }

    /// <summary>Changes and saves a record of a review; false, with what is wrong said, where it cannot be.</summary>
    public Task<bool> Save(PageModel page, ReviewRecord? kept, uint seen, string question, Action made, string because) =>
        Save(page, kept?.Version, seen, question, made, because, async () => kept is null ? null : (await db.ReviewRecords.SingleOrDefaultAsync(r => r.Id == kept.Id))?.Written());

    /// <summary>Changes and saves what belongs to a review; false, with what is wrong said, where it cannot be.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">The version that is kept now; null for what is new.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="question">Where a refusal is said.</param>
    /// <param name="made">The change.</param>
    /// <param name="because">Why, for the history.</param>
    /// <param name="theirs">What is saved now, in words; asked where somebody else was first.</param>
    public async Task<bool> Save(PageModel page, uint? kept, uint seen, string question, Action made, string because, Func<Task<string?>> theirs)
    {
        // The version that is kept now is what the page is shown with, and what the next save is held against.
        page.ModelState.Remove("Version");
        if (kept is { } version && version != seen) return await Conflict(page, question, theirs);
        try
        {
            made();
        }
        catch (RuleException refused)
        {
            page.ModelState.Add(refused, question);
            return false;
        }

        return await db.SaveUnlessChanged(because) || await Conflict(page, question, theirs);
    }

    private static async Task<bool> Conflict(PageModel page, string question, Func<Task<string?>> theirs)
    {
        page.ViewData[nameof(Theirs)] = await theirs();
        page.ModelState.AddModelError(question, "Somebody else changed this while you wrote. What they saved is shown beside what you typed; yours is saved when you save again");
        return false;
    }
}
