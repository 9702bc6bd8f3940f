using GoldenThread.Storage.Directories;
using GoldenThread.Web.Pages.Administration;
using GoldenThread.Work.Directories;
using GoldenThread.Work.Organisations;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoldenThread.Web.Pages.Directories;

/// <summary>One directory: which role its groups give, whom it keeps, a new token, its end.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
[AskAgain]
internal sealed class DirectoryModel(KeepDirectories keep, FindOrganisations organisations, IServiceAddress address, Acting acting) : PageModel
{
    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    public StaffDirectory Directory { get; private set; } = null!;

    public IReadOnlyList<(DirectoryGroup Group, int People)> Groups { get; private set; } = [];

    public IReadOnlyList<DirectoryUser> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public string? Secret { get; private set; }

    public string Address => address.Of("/scim/v2");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await keep.One(Guid.Parse((string)context.RouteData.Values["id"]!)) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Directory = found;
        await Load();
        await next();
    }

    public IReadOnlyList<SelectListItem> RolesFor(DirectoryGroup group) =>
    [
        new("No role", "", group.Role is null),
        .. Enum.GetValues<Role>().Select(role => new SelectListItem(role.InWords(), role.ToString(), group.Role == role)),
    ];

    public IEnumerable<SelectListItem> OrganisationsFor(DirectoryGroup group) =>
        Organisations.Select(one => new SelectListItem(one.Text, one.Value, one.Value == (group.Organisation?.Value.ToString() ?? "")));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRoleAsync(Guid group)
    {
        IReadOnlyList<string>? without = null;
        if (!ModelState.IsValid || !await this.Does("", async () => without = await keep.Give(Directory, group, Role, RoleChoices.Organisation(Organisation)))) return Page();
        if (without is null) return NotFound();
        this.Say(without.Count == 0 ? "Saved. The accounts of its people follow." : $"Saved. The accounts of its people follow, except for {string.Join(", ", without)}.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        await this.Does("", async () => Secret = await keep.Renew(Directory, acting.Today.AddYears(1)));
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        await keep.End(Directory);
        this.Say("The connection has ended. Accounts stay as they are; end those of leavers yourself from now on.");
        return RedirectToPage();
    }

    private async Task Load()
    {
        Groups = await keep.Groups(Directory.Id);
        People = await keep.People(Directory.Id);
        Organisations = await RoleChoices.Organisations(organisations);
    }
}
