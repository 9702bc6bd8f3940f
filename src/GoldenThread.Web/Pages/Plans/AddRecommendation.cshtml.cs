using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A new recommendation, or a part of one, at the end of a plan.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class AddRecommendationModel(FindPlans find, FindRecurrence recurrence, ChangeRecommendation change) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the recommendation")]
    [UpTo(Longest.Passage, "Recommendation")]
    public string Text { get; set; } = "";

    [BindProperty]
    public Guid? PartOf { get; set; }

    public Plan Plan { get; private set; } = null!;

    /// <summary>What is like the words so far; null before somebody asks.</summary>
    public IReadOnlyList<SaidBefore>? Found { get; private set; }

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public IEnumerable<SelectListItem> Wholes =>
    [
        new("No", ""),
        .. Plan.Recommendations.Where(r => r.PartOf is null)
        .Select(r => new SelectListItem($"Part of {r.Number} {r.Text.Beginning(60)}", r.Id.Value.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Recommendation? added = null;
        if (!await this.Does(nameof(PartOf), async () => added = await change.Add(Plan, Number, Text, PartOf))) return Page();
        this.Say("Recommendation added.");
        return Redirect(Addresses.Recommendation(added!.Id));
    }

    public async Task<IActionResult> OnPostSaidBeforeAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        ModelState.Clear();
        (Found, Scale) = (await recurrence.Like(Text, Plan.Id), await find.Scale());
        return Page();
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return false;
        Plan = plan;
        return true;
    }
}
