using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Accounts;
using GoldenThread.Work.Mail;
using GoldenThread.Work.SetUp;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>What is left to do before the partnership can work, a test email, and which version runs.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class IndexModel(FindSetUp find, DoSetUpStep steps, OwnAccount own, MailSettings mail, IServiceAddress address) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter an email address")]
    [EmailAddress(ErrorMessage = "Enter an email address, such as name@example.org")]
    [UpTo(Longest.Email, "Email address")]
    public string? To { get; set; }

    public IReadOnlyList<SetUpItem> Items { get; private set; } = [];

    public int Left => Items.Count(item => !item.IsDone);

    public bool IsMailSent => mail.IsSent;

    public string Address => address.Of("");

    public async Task OnGetAsync()
    {
        Items = await find.All();
        To = (await own.Get()).Email;
    }

    public async Task<IActionResult> OnPostTickAsync(string? step)
    {
        if (!await steps.Tick(step)) return NotFound();
        this.Say("Marked as done.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostLetterAsync()
    {
        if (ModelState.IsValid)
        {
            await steps.SendTestLetter(To!);
            this.Say(IsMailSent ? $"Test email written to {To!.Trim()}. It is sent within a minute; the Emails page says whether the server took it." : "Test email written. It waits on the Emails page, because no mail server is set up.");
            return RedirectToPage();
        }

        Items = await find.All();
        return Page();
    }
}
