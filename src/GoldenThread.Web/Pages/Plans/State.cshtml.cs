using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>Closes a plan whose work is done, withdraws one that should not be here, or opens it again.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class StateModel(FindPlans find, ChangePlan change) : PageModel
{
    private const string Changed = "Somebody else changed this plan while you were editing. Its current status is shown above. Check your changes and save again";

    [BindProperty]
    [Required(ErrorMessage = "Choose a status")]
    public PlanState? Becomes { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a reason")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public Plan Plan { get; private set; } = null!;

    public static IEnumerable<SelectListItem> States =>
    [
        new("Open", nameof(PlanState.Open)) { Group = new SelectListGroup { Name = "Work on the plan continues" } },
        new("Closed", nameof(PlanState.Closed)) { Group = new SelectListGroup { Name = "The work is done. You can still read and publish the plan" } },
        new("Withdrawn", nameof(PlanState.Withdrawn)) { Group = new SelectListGroup { Name = "The plan was added by mistake. Its history is kept" } },
    ];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return NotFound();
        (Plan, Becomes, Version) = (plan, plan.State, plan.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(Becomes), () => change.Change(Plan, Version, Because, state: Becomes), Changed))
        {
            this.Say($"The plan is {Becomes!.Value.Words().ToLowerInvariant()}.");
            return Redirect(Addresses.Plan(Plan));
        }

        return await Find(reference) ? Again() : NotFound();
    }

    private PageResult Again()
    {
        Version = Plan.Version;
        return Page();
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return false;
        Plan = plan;
        return true;
    }
}
