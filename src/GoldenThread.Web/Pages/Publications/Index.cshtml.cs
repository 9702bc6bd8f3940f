using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Publications;

/// <summary>The versions of a plan, and the beginning of another.</summary>
[Authorize(May.Publish)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty]
    public PublicationForm? Form { get; set; }

    public Plan Plan { get; private set; } = null!;

    public string PartnershipSlug { get; private set; } = "";

    public IReadOnlyList<Publication> Versions { get; private set; } = [];

    public static IEnumerable<SelectListItem> Forms =>
    [
        Choice(PublicationForm.Table, "One row for each action: lead, date, impact, rating"),
        Choice(PublicationForm.Narrative, "Text under each recommendation, by the organisations that act"),
    ];

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await Find(reference)) return NotFound();
        if (Form is not { } form)
        {
            ModelState.AddModelError(nameof(Form), "Choose a form");
            return Page();
        }

        try
        {
            var publication = await PublicationKeeping.Prepare(db, Plan, await find.Organisations(), form, find.Actor(User), cancellation);
            await db.Save(cancellation: cancellation);
            return Redirect($"/publications/{publication.Id}");
        }
        catch (RuleException refused)
        {
            ModelState.AddModelError(nameof(Form), refused.Message);
            return Page();
        }
        catch (DbUpdateException fault) when (!NoText.Caused(fault))
        {
            // Two people prepared one at the same moment; the database kept the first.
            db.ChangeTracker.Clear();
            await Find(reference);
            ModelState.AddModelError(nameof(Form), "Somebody else prepared a version in this form at the same moment. It stands in the list.");
            return Page();
        }
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return false;
        Plan = plan;
        PartnershipSlug = await db.Partnerships.Select(p => p.Slug).SingleAsync();
        Versions = await db.Publications.AsNoTracking().Where(p => p.Plan == plan.Id).OrderByDescending(p => p.Id).ToListAsync();
        return true;
    }

    private static SelectListItem Choice(PublicationForm form, string hint) => new(form.Words(), form.ToString()) { Group = new SelectListGroup { Name = hint } };
}
