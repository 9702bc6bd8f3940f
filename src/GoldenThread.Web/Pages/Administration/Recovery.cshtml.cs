using GoldenThread.Accounts;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Administration;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>A second person agrees that a lost second step is taken off, or refuses.</summary>
[Authorize(May.AgreeRecovery)]
[ShowsNoRecord]
[AskAgain]
internal sealed class RecoveryModel(RecoverSecondStep recover, Acting acting) : PageModel
{
    public SecondStepRecovery Asked { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    public bool IsOpen => Asked.IsOpen(acting.Now);

    public bool MayAnswer => Asked.MayAnswer(acting.By.Person);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await recover.One(Guid.Parse((string)context.RouteData.Values["id"]!)) is not var (asked, account))
        {
            context.Result = NotFound();
            return;
        }

        (Asked, Account) = (asked, account);
        await next();
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAgreeAsync() =>
        Answer(RecoveryAnswer.Agreed, $"Removed. {Account.FullName} can sign in with their password and is asked to set up a new second step where their role needs one.");

    public Task<IActionResult> OnPostRefuseAsync() => Answer(RecoveryAnswer.Refused, "Refused. Nothing was changed.");

    private async Task<IActionResult> Answer(RecoveryAnswer answer, string said)
    {
        if (!await this.Does("", () => recover.Answer(Asked.Id, answer))) return Page();
        this.Say(said);
        return RedirectToPage();
    }
}
