using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>Begins a plan that comes from no document.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class NewPlanModel(ChangePlan change) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference, such as AB12")]
    [UpTo(Longest.Reference)]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Heading)]
    public string Title { get; set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var (begun, other) = await change.Begin(Reference, Title, "Plan created");
        if (begun is null)
        {
            ModelState.AddModelError(nameof(Reference), $"The reference {other!.Reference} is already used by the plan “{other.Title}”. Enter a different reference");
            return Page();
        }

        this.Say("Plan created. Add its first recommendation.");
        return Redirect(Addresses.Plan(begun));
    }
}
