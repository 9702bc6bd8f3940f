using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Pages.Publications;

/// <summary>The versions of a plan, and the beginning of another.</summary>
[Authorize(May.Publish)]
[ShowsNoRecord]
internal sealed class IndexModel(FindPlans plans, FindPublications publications, FindPublished published, PreparePublication prepare, Acting acting) : PageModel
{
    private const string AnotherWas = "Somebody else has just prepared a version with this layout. It is in the list.";

    [BindProperty]
    public PublicationForm? Form { get; set; }

    public Plan Plan { get; private set; } = null!;

    public string PartnershipSlug { get; private set; } = "";

    public IReadOnlyList<Publication> Versions { get; private set; } = [];

    public static IEnumerable<SelectListItem> Forms =>
    [
        Choice(PublicationForm.Table, "One row for each action: lead, date, impact, rating"),
        Choice(PublicationForm.Narrative, "Text under each recommendation, grouped by organisation"),
    ];

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await Find(reference)) return NotFound();
        if (Form is not { } form)
        {
            ModelState.AddModelError(nameof(Form), "Choose a layout");
            return Page();
        }

        Publication? prepared = null;
        if (await this.Does(nameof(Form), async () => prepared = await prepare.Prepare(Plan, form, acting.By, cancellation), AnotherWas))
            return Redirect($"/publications/{prepared!.Id}");
        await Find(reference);
        return Page();
    }

    private async Task<bool> Find(string reference)
    {
        if (await plans.Plan(reference) is not { } plan) return false;
        (Plan, PartnershipSlug, Versions) = (plan, await published.OwnSlug(), await publications.Of(plan));
        return true;
    }

    private static SelectListItem Choice(PublicationForm form, string hint) =>
        new(form.Words(), form.ToString()) { Group = new SelectListGroup { Name = hint } };
}
