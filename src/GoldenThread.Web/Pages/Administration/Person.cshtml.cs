using GoldenThread.Accounts;
using GoldenThread.Work.Accounts;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Organisations;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>One person's account, as an administrator keeps it.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class PersonModel(FindPeople find, FindOrganisations organisations, ChangeAccount change, RecoverSecondStep recover, FindSecondSteps steps, Acting acting) : PageModel
{
    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Reason { get; set; }

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Sure { get; set; }

    public SecondStepStanding Standing { get; private set; } = null!;

    public SecondStepRecovery? Asked { get; private set; }

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public bool HasProvider { get; private set; }

    public bool IsOneself => Account.Id == User.Person().Value;

    public bool IsLocked => Account.LockoutEnd > acting.Now;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)context.RouteData.Values["id"]!);
        if (await find.One(id) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        Account = account;
        (Standing, Asked) = (await steps.Of(account), await recover.Open(id));
        HasProvider = await find.HasProvider(id);
        Organisations = await RoleChoices.Organisations(organisations);
        await next();
    }

    public void OnGet() => (Role, Organisation) = (Account.Role, Account.Organisation?.Value);

    public Task<IActionResult> OnPostChangeAsync() => Do(
        () => change.GiveRole(Account, Role ?? throw new RuleException("Choose a role"), RoleChoices.Organisation(Organisation)),
        nameof(Organisation), $"Role of {Account.FullName} changed. They must sign in again.");

    public Task<IActionResult> OnPostLockAsync() => Do(() => change.Lock(Account), "", $"The account of {Account.FullName} is locked.");

    public Task<IActionResult> OnPostUnlockAsync() => Do(() => change.Unlock(Account), "", $"The account of {Account.FullName} is unlocked.");

    public Task<IActionResult> OnPostRecoverAsync() =>
        Do(() => recover.Ask(Account, Sure), nameof(Sure), "Asked for. Another administrator or a business manager has to agree; we have written to them.");

    public Task<IActionResult> OnPostForgetProvidersAsync() => Do(
        () => change.ForgetProviders(Account), "", $"Organisation’s sign-in forgotten. {Account.FullName} is recognised by email address the next time.");

    public Task<IActionResult> OnPostEndAsync() => Do(() => change.End(Account, Reason), nameof(Reason), $"The account of {Account.FullName} has ended.");

    private async Task<IActionResult> Do(Func<Task> work, string question, string said)
    {
        if (!ModelState.IsValid || !await this.Does(question, work)) return Page();
        this.Say(said);
        return RedirectToPage();
    }
}
