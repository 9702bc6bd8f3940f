using System.ComponentModel.DataAnnotations;
using GoldenThread.Storage.Accounts;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Tokens of programs: issued for a role and a time, shown once, revoked at any time.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class TokensModel(FindPeople find, FindOrganisations organisations, IssueToken issue, Acting acting) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the name of the program")]
    [UpTo(Longest.Line, "Program")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose what the program can do")]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day of the token")]
    public DateOnly? Until { get; set; }

    /// <summary>The new token; it is on this page this once.</summary>
    public string? Secret { get; private set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [
        new("Read plans", nameof(GoldenThread.Role.Reader)),
        new("Read and report on the actions of one organisation", nameof(GoldenThread.Role.OrganisationLead)),
        new("Read and change plans, as a business manager does", nameof(GoldenThread.Role.BusinessManager)),
    ];

    public Task OnGetAsync()
    {
        Until = acting.Today.AddDays(90);
        return Load();
    }

    public async Task<IActionResult> OnPostIssueAsync()
    {
        await Load();
        if (Role != GoldenThread.Role.OrganisationLead) Organisation = null;
        foreach (var refused in TokenLimits.Against(Role, RoleChoices.Organisation(Organisation), Until, acting.Today)) this.Refuses(refused, nameof(Role));
        if (!ModelState.IsValid) return Page();
        var secret = await issue.Issue(Name, Role!.Value, RoleChoices.Organisation(Organisation), Until!.Value);
        await Load();
        ModelState.Clear();
        (Secret, Name, Role, Organisation) = (secret, "", null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token)
    {
        if (await issue.Revoke(token) is not { } found) return NotFound();
        this.Say($"Token of “{found.Name}” revoked. It no longer works.");
        return RedirectToPage();
    }

    private async Task Load()
    {
        Organisations = await RoleChoices.Organisations(organisations);
        Tokens = await find.Programs();
    }

    public string Standing(ApiToken token) => token.RevokedAt is { } revoked ? $"Revoked {LondonTime.Day(revoked):d MMM yyyy}"
        : token.ExpiresAt <= acting.Now ? "Expired"
        : $"Active until {LondonTime.Day(token.ExpiresAt!.Value.AddTicks(-1)):d MMM yyyy}";

    public bool Works(ApiToken token) => token.RevokedAt is null && !(token.ExpiresAt <= acting.Now);
}
