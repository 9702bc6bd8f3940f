using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Who has opened a child's record, and by what; a reading is questioned.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class OpeningsModel(FindChild find, AskReading ask, Acting acting) : ChildPage(find)
{
    private readonly FindChild find = find;

    [BindProperty]
    public Guid? Of { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Question")]
    public string? Text { get; set; }

    public IReadOnlyList<Opening> All { get; private set; } = [];

    public IReadOnlyList<ReadingQuestion> Questions { get; private set; } = [];

    public IEnumerable<SelectListItem> Others => All.Where(o => o.Person != acting.By.Person).Select(o => new SelectListItem($"{o.PersonName}, {LondonTime.Words(o.At.UtcDateTime)}", o.Id.ToString())).Prepend(new SelectListItem("Choose", ""));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return Nothing();
        if (Of is null) ModelState.AddModelError(nameof(Of), "Choose a reading");
        if (!ModelState.IsValid || !await this.Does(nameof(Text), () => ask.Ask(new ChildId(id), Of!.Value, Text))) return Page();
        this.Say("Asked. They were told.");
        return Redirect($"{Address}/openings");
    }

    private async Task<bool> Load(Guid id)
    {
        if (!await Take(id, "Who has opened this record") || !SeesPlan) return false;
        All = await find.Openings(new ChildId(id));
        Questions = await ask.Of(new ChildId(id));
        return true;
    }
}
