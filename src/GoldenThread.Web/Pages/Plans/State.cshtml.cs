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
    private const string Changed = "Somebody else changed this plan while you wrote. How it stands now is shown above; look whether yours is still right, and save again";

    [BindProperty]
    [Required(ErrorMessage = "Choose what becomes of the plan")]
    public PlanState? Becomes { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say why, in a sentence")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public Plan Plan { get; private set; } = null!;

    public static IEnumerable<SelectListItem> States =>
    [
        new("Open", nameof(PlanState.Open)) { Group = new SelectListGroup { Name = "It is being run" } },
        new("Closed", nameof(PlanState.Closed)) { Group = new SelectListGroup { Name = "Its work is done; it can still be read and published" } },
        new("Withdrawn", nameof(PlanState.Withdrawn)) { Group = new SelectListGroup { Name = "It should not have been here; its history stays" } },
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
