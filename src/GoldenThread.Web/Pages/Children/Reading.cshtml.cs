using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Answers a question about one's own reading. Nothing of the record stands here.</summary>
[Authorize(May.SeeNotices)]
[ShowsNoRecord]
internal sealed class ReadingModel(AskReading ask) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Answer")]
    public string? Answer { get; set; }

    public ReadingQuestion Question { get; private set; } = null!;

    public Opening Opened { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : new NothingResult();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return new NothingResult();
        if (!ModelState.IsValid || !await this.Does(nameof(Answer), () => ask.Reply(id, Answer))) return Page();
        this.Say("Answered.");
        return Redirect("/notices");
    }

    private async Task<bool> Load(Guid id)
    {
        try
        {
            (Question, Opened) = await ask.One(id);
            return true;
        }
        catch (NothingToSeeException)
        {
            return false;
        }
    }
}
