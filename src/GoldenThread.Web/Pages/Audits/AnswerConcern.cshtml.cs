using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>An immediate concern, answered by the lead of the organisation.</summary>
[Authorize(May.ReadFiles)]
[ShowsNoRecord]
internal sealed class AnswerConcernModel(FindAudits find, WriteSheet write) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "What was done")]
    public string? Done { get; set; }

    public ImmediateConcern Concern { get; private set; } = null!;

    public string? Reference { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id) || !User.Allows(May.GiveCases)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(Done), () => write.Answer(Concern, Done ?? ""))) return Page();
        this.Say("Concern answered.");
        return Redirect("/audits");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Concern(id) is not { } concern) return false;
        (Concern, Reference) = (concern, (await find.Sheet(concern.SheetId))?.Case.Reference);
        return true;
    }
}
