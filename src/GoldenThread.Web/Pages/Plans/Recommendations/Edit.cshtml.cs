using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>Other words, number or themes for a recommendation.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class EditModel(FindPlans find, FindRecurrence recurrence, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the words of the recommendation")]
    [UpTo(Longest.Passage, "Recommendation")]
    public string Text { get; set; } = "";

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Say why you change it")]
    [UpTo(Longest.Line, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public RecommendationInPlan InHand { get; private set; } = null!;

    /// <summary>What is like the words so far; null before somebody asks.</summary>
    public IReadOnlyList<SaidBefore>? Found { get; private set; }

    /// <summary>What somebody else wrote meanwhile; null where nobody did.</summary>
    public Recommendation? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return NotFound();
        InHand = found;
        (Number, Text, Chosen, Version) = (found.Recommendation.Number, found.Recommendation.Text, found.Recommendation.Themes, found.Recommendation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return NotFound();
        InHand = found;
        if (found.Recommendation.Version != Version) return Conflict(found.Recommendation);
        if (!ModelState.IsValid) return Page();
        var recommendation = found.Recommendation;
        (recommendation.Number, recommendation.Text) = (Number?.Trim() ?? "", Text.Trim());
        if (!recommendation.Themes.SequenceEqual(Chosen))
        {
            recommendation.Themes.Clear();
            recommendation.Themes.AddRange(Chosen.Where(Themes.Knows));
        }

        if (!await db.SaveUnlessChanged(Because)) return Conflict((await find.Recommendation(id))!.Recommendation);

        this.Say("The recommendation was changed.");
        return Redirect(Addresses.Recommendation(recommendation.Id));
    }

    public async Task<IActionResult> OnPostSaidBeforeAsync(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return NotFound();
        InHand = found;
        ModelState.Clear();
        Found = await recurrence.Like(Text, found.Plan.Id);
        return Page();
    }

    private PageResult Conflict(Recommendation theirs)
    {
        Theirs = theirs;
        Version = theirs.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(nameof(Text), "Somebody else changed this recommendation while you wrote. Their words stand beside yours: put them together and save again");
        return Page();
    }
}
