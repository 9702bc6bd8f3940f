using GoldenThread.Storage.Accounts;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Everybody who can sign in, and everybody who was asked to.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class PeopleModel(FindPeople find, FindOrganisations organisations, InviteSomebody invite, Acting acting) : PageModel
{
    private IReadOnlyDictionary<OrganisationId, string> names = new Dictionary<OrganisationId, string>();

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public DateTimeOffset Now { get; } = acting.Now;

    public async Task OnGetAsync()
    {
        names = await organisations.Names();
        Accounts = await find.All();
        Invitations = await find.Invited();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation)
    {
        if (await invite.Withdraw(invitation) is not { } found) return NotFound();
        this.Say($"Invitation to {found.FullName} withdrawn. Its link no longer works.");
        return RedirectToPage();
    }

    public string Name(OrganisationId? organisation) => organisation is { } id ? names[id] : "The partnership itself";

    public string State(Account account) => account switch
    {
        { EndedAt: { } ended } => $"Ended {LondonTime.Day(ended):d MMM yyyy}",
        { LockoutEnd: { } until } when until > Now => "Locked",
        { TwoFactorEnabled: true } => "Active, with an authenticator app",
        _ => "Active",
    };
}
