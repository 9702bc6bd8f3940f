using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>One person's account, as an administrator keeps it.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class PersonModel(GoldenThreadDb db, AccountKeeping keeping, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Reason { get; set; }

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public bool IsOneself => Account.Id == User.Person().Value;

    public bool IsLocked => Account.LockoutEnd > clock.GetUtcNow();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)context.RouteData.Values["id"]!);
        if (await db.Accounts.FirstOrDefaultAsync(one => one.Id == id) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        Account = account;
        Organisations = await RoleChoices.Organisations(db);
        await next();
    }

    public void OnGet() => (Role, Organisation) = (Account.Role, Account.Organisation?.Value);

    public Task<IActionResult> OnPostChangeAsync() => Do(
        by => keeping.Change(Account, Role ?? throw new RuleException("Choose what they may do"), RoleChoices.Organisation(Organisation), by),
        nameof(Organisation), $"{Account.FullName} has another role. They have to sign in again.");

    public Task<IActionResult> OnPostLockAsync() => Do(by => keeping.Lock(Account, by), "", $"The account of {Account.FullName} is locked.");

    public Task<IActionResult> OnPostUnlockAsync() => Do(by => keeping.Unlock(Account, by), "", $"The account of {Account.FullName} is unlocked.");

    public Task<IActionResult> OnPostForgetAuthenticatorAsync() =>
        Do(by => keeping.ForgetAuthenticator(Account, by), "", $"{Account.FullName} signs in with the password alone now.");

    public Task<IActionResult> OnPostEndAsync() => Do(by => keeping.End(Account, Reason, by), nameof(Reason), $"The account of {Account.FullName} has ended.");

    private async Task<IActionResult> Do(Func<Actor, Task> work, string question, string said)
    {
        if (!ModelState.IsValid) return Page();
        try
        {
            await work(User.Actor(clock.GetUtcNow()));
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, question);
            return Page();
        }
        this.Say(said);
        return RedirectToPage();
    }
}
