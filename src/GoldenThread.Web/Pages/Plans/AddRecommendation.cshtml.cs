using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A new recommendation, or a part of one, at the end of a plan.</summary>
[Authorize(May.EditPlans)]
internal sealed class AddRecommendationModel(PlanDesk desk, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Write the recommendation")]
    public string Text { get; set; } = "";

    [BindProperty]
    public Guid? PartOf { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IEnumerable<SelectListItem> Wholes =>
    [
        new("No", ""),
        .. Plan.Recommendations.Where(r => r.PartOf is null).Select(r => new SelectListItem($"Part of {r.Number} {r.Text.Beginning(60)}", r.Id.Value.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid) return Page();
        try
        {
            var whole = Plan.Recommendations.FirstOrDefault(r => r.Id.Value == PartOf);
            var added = Plan.AddRecommendation(Number?.Trim() ?? "", Text, whole);
            await db.Save("New recommendation");
            this.Say("The recommendation was added.");
            return Redirect(Addresses.Recommendation(added.Id));
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(PartOf));
            return Page();
        }
    }

    private async Task<bool> Find(string reference)
    {
        if (await desk.Plan(reference) is not { } plan) return false;
        Plan = plan;
        return true;
    }
}
