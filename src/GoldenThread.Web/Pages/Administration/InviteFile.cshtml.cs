using GoldenThread.Work.Administration;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Invites people from a pasted CSV, after a look at what would become of each row.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class InviteFileModel(InviteFromFile invite) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Rows")]
    public string? Text { get; set; }

    public IReadOnlyList<InviteFromFile.Row> Rows { get; private set; } = [];

    public IReadOnlyList<string> Refused { get; private set; } = [];

    public void OnGet()
    {
        // Nothing is pasted yet.
    }

    public async Task<IActionResult> OnPostAsync(string act)
    {
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Enter the rows");
        var sent = 0;
        if (!ModelState.IsValid || !await this.Does(nameof(Text), async () =>
        {
            if (act == "send") (sent, Refused) = await invite.Send(Text!);
            else Rows = await invite.Preview(Text!);
        })) return Page();
        if (act != "send" || Refused.Count > 0) return Page();
        this.Say(sent == 1 ? "1 invitation sent." : $"{sent} invitations sent.");
        return Redirect("/administration/people");
    }
}
