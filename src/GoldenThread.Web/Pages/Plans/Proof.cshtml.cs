using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>What a plan asks of evidence before a rating can claim completion. Ratings that were given stay as they are.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class ProofModel(FindPlans find, ChangePlan change) : PageModel
{
    [BindProperty]
    public ProofAsked Proof { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Plan Plan { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Choices =>
    [
        new("That something was done", nameof(ProofAsked.Document)) { Group = new SelectListGroup { Name = "Any evidence that is more than a statement, such as a document" } },
        new("That practice changed", nameof(ProofAsked.Practice)) { Group = new SelectListGroup { Name = "An audit, a measure or an agreed proof that is met" } },
        new("That it made a difference", nameof(ProofAsked.Impact)) { Group = new SelectListGroup { Name = "A survey beside an audit or a measure" } },
    ];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return NotFound();
        (Plan, Proof, Version) = (plan, plan.Proof, plan.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return NotFound();
        Plan = plan;
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(Proof), () => change.Asks(Plan, Version, Proof)))
        {
            this.Say("The evidence that ratings need was saved.");
            return Redirect(Addresses.Plan(Plan));
        }

        if (await find.Plan(reference) is not { } now) return NotFound();
        (Plan, Version) = (now, now.Version);
        return Page();
    }
}
