using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Tokens of programs: issued for a role and a time, shown once, revoked at any time.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class TokensModel(GoldenThreadDb db, SecurityLog security, TimeProvider clock) : PageModel
{
    private const int LongestDays = 366;

    [BindProperty]
    [Required(ErrorMessage = "Say which program it is for")]
    [UpTo(Longest.Line, "Program")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose what the program may do")]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day on which it works")]
    public DateOnly? Until { get; set; }

    /// <summary>The new token; it is on this page this once.</summary>
    public string? Secret { get; private set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    // No program administers: whoever took its token could invite themselves.
    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [
        new("Read plans", nameof(GoldenThread.Role.Reader)),
        new("Read and report on the actions of one organisation", nameof(GoldenThread.Role.OrganisationLead)),
        new("Read and change plans, as a business manager does", nameof(GoldenThread.Role.BusinessManager)),
    ];

    public Task OnGetAsync()
    {
        Until = LondonTime.Today(clock).AddDays(90);
        return Load();
    }

    public async Task<IActionResult> OnPostIssueAsync()
    {
        await Load();
        Check();
        if (!ModelState.IsValid) return Page();
        var secret = TokenSecret.New();
        var token = new ApiToken
        {
            Partnership = User.Partnership(),
            AccountId = User.Person().Value,
            Name = Name.Trim(),
            Purpose = TokenPurpose.Api,
            Role = Role!.Value,
            Organisation = Organisation is { } id ? new OrganisationId(id) : null,
            TokenHash = TokenSecret.Hash(secret),
            IssuedAt = clock.GetUtcNow(),
            ExpiresAt = new DateTimeOffset(LondonTime.Start(Until!.Value.AddDays(1))),
        };
        db.ApiTokens.Add(token);
        await db.Save("A token for a program");
        security.TokenChanged("issued", token.Id, User.Person().Value);
        await Load();
        ModelState.Clear();
        (Secret, Name, Role, Organisation) = (secret, "", null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(one => one.Id == token && one.Purpose == TokenPurpose.Api) is not { } found) return NotFound();
        found.RevokedAt ??= clock.GetUtcNow();
        await db.Save("A token is revoked");
        security.TokenChanged("revoked", found.Id, User.Person().Value);
        this.Say($"The token of “{found.Name}” opens nothing any more.");
        return RedirectToPage();
    }

    private void Check()
    {
        var today = LondonTime.Today(clock);
        if (Until is { } until && (until < today || until > today.AddDays(LongestDays))) ModelState.AddModelError(nameof(Until), "Choose a day from today to a year from now");
        if (Role is { } role && Roles.All(one => one.Value != role.ToString())) ModelState.AddModelError(nameof(Role), "Choose what the program may do");
        if (Role == GoldenThread.Role.OrganisationLead && Organisation is null) ModelState.AddModelError(nameof(Organisation), "Choose whose actions it may see");
        if (Role != GoldenThread.Role.OrganisationLead) Organisation = null;
    }

    private async Task Load()
    {
        Organisations =
        [
            new("None: the partnership itself", ""),
            .. (await db.Organisations.AsNoTracking().Where(one => one.Ended == null).OrderBy(one => one.Name).ToListAsync()).Select(one => new SelectListItem(one.Name, one.Id.Value.ToString())),
        ];
        Tokens = await db.ApiTokens.AsNoTracking().Where(token => token.Purpose == TokenPurpose.Api).OrderByDescending(token => token.IssuedAt).ToListAsync();
    }

    public string Standing(ApiToken token) => token.RevokedAt is { } revoked ? $"Revoked {LondonTime.Day(revoked):d MMM yyyy}"
        : token.ExpiresAt <= clock.GetUtcNow() ? "Expired"
        : $"Works until {LondonTime.Day(token.ExpiresAt!.Value.AddTicks(-1)):d MMM yyyy}";

    public bool Works(ApiToken token) => token.RevokedAt is null && !(token.ExpiresAt <= clock.GetUtcNow());
}
