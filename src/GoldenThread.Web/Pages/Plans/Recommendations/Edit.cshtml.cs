using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>Other words, number or themes for a recommendation.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class EditModel(FindPlans find, FindRecurrence recurrence, ChangeRecommendation change) : PageModel
{
    private const string Changed = "Somebody else changed this recommendation while you were editing. Their version is shown next to yours. Combine the two and save again";

    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the recommendation")]
    [UpTo(Longest.Passage, "Recommendation")]
    public string Text { get; set; } = "";

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Enter a reason for the change")]
    [UpTo(Longest.Line, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public RecommendationInPlan Shown { get; private set; } = null!;

    /// <summary>What is like the words so far; null before somebody asks.</summary>
    public IReadOnlyList<SaidBefore>? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return NotFound();
        Shown = found;
        (Number, Text, Chosen, Version) = (
            found.Recommendation.Number, found.Recommendation.Text, [.. found.Recommendation.Themes], found.Recommendation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(Text), () => change.Change(Shown.Recommendation, Version, Because, Number ?? "", Text, Chosen.Where(Themes.Knows)), Changed))
        {
            this.Say("Recommendation saved.");
            return Redirect(Shown.Address);
        }

        return await Find(id) ? Again() : NotFound();
    }

    public async Task<IActionResult> OnPostSaidBeforeAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        ModelState.Clear();
        Found = await recurrence.Like(Text, Shown.Plan.Id);
        return Page();
    }

    private PageResult Again()
    {
        Version = Shown.Recommendation.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return false;
        Shown = found;
        return true;
    }
}
