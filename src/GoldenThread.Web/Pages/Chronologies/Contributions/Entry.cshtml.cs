using GoldenThread.Chronologies;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies.Contributions;

/// <summary>An entry of a chronology: added, corrected, removed. What cannot be understood is kept as it is and asked about.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(StoredEntry), "Entry of a contribution", By = "entry", Within = typeof(ReviewRequest))]
internal sealed class EntryModel(FindChronologies find, CorrectEntry correct) : PageModel
{
    [BindProperty]
    public EntryAnswers Answers { get; set; } = new();

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public ReviewRequest Asked { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    public StoredEntry? Kept { get; private set; }

    public IReadOnlyList<ChronologyProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string entry)
    {
        if (!await Find(id, entry)) return NotFound();
        if (Kept is not null)
        {
            Answers = EntryAnswers.Of(Kept.Written);
            Problems = (await find.Of(Asked)).Problems.GetValueOrDefault(Kept.Id) ?? [];
        }

        return Filled();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string entry)
    {
        if (!await Find(id, entry)) return NotFound();
        var written = Answers.Written();
        if (written.Date.Length == 0) ModelState.AddModelError("Answers.Date", "Enter the date, as far as you know it");
        if (written.Text.Length == 0) ModelState.AddModelError("Answers.Text", "Enter what was recorded");
        if (!ModelState.IsValid) return Filled();
        IReadOnlyList<ChronologyProblem> problems = [];
        if (!await this.Does("Answers.Text", async () => problems = await correct.Write(Asked, Kept, Version, written)))
        {
            await Find(id, entry);
            return Filled();
        }

        this.Say(problems.Count == 0 ? "Entry saved." : $"Entry saved. Check it: {string.Join(' ', problems.Select(p => p.Says))}");
        return Redirect(FindChronologies.Address(id));
    }

    public async Task<IActionResult> OnPostTakeOutAsync(Guid id, string entry)
    {
        if (!await Find(id, entry) || Kept is not { } kept) return NotFound();
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter a reason for removing the entry");
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => correct.TakeOut(kept, Version, Because)))
        {
            await Find(id, entry);
            Answers = EntryAnswers.Of((Kept ?? kept).Written);
            return Filled();
        }

        this.Say("Entry removed.");
        return Redirect(FindChronologies.Address(id));
    }

    private PageResult Filled()
    {
        Version = Kept?.Version ?? 0;
        return Page();
    }

    private async Task<bool> Find(Guid id, string entry)
    {
        if (await find.Request(id) is not { Request.Kind: RequestKind.Chronology } found) return false;
        (Asked, Organisation) = found;
        return (Kept = await find.Entry(Asked, entry)) is not null || entry == FindReviews.New;
    }
}
