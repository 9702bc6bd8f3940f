using GoldenThread.Storage.Directories;
using GoldenThread.Web.Pages.Administration;
using GoldenThread.Work.Directories;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Directories;

/// <summary>Organisations' directories of staff, which add and remove people by themselves.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
[AskAgain]
internal sealed class IndexModel(KeepDirectories keep, FindOrganisations organisations, IServiceAddress address, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    [UpTo(Longest.Heading, "Mail domains")]
    public string? Domains { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<StaffDirectory> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public string? Secret { get; private set; }

    public string Address => address.Of("/scim/v2");

    public string State(StaffDirectory directory) => directory switch
    {
        { EndedAt: { } ended } => $"Ended {Moments.Of(ended)}",
        _ when directory.ExpiresAt <= acting.Now => "The token has expired",
        { LastUsedAt: { } last } => $"Last used {Moments.Of(last)}",
        _ => "Not used yet",
    };

    public async Task OnGetAsync()
    {
        Until = acting.Today.AddYears(1);
        await Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Until is null && ModelState.IsValid) ModelState.AddModelError(nameof(Until), "Enter the last day on which the token works");
        if (ModelState.IsValid)
            await this.Does(nameof(Name), async () => Secret = (await keep.Add(Name, Domains, RoleChoices.Organisation(Organisation), Until!.Value)).Secret);
        await Load();
        return Page();
    }

    private async Task Load()
    {
        All = await keep.All();
        Organisations = await RoleChoices.Organisations(organisations);
    }
}
