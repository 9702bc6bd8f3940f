using GoldenThread.Chronologies;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Web.Pages.Reviews;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Chronologies.Contributions;

/// <summary>An entry of a chronology: typed, corrected, taken out. What cannot be understood is kept as it is and asked about.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(KeptEntry), "An entry of what the organisation gave", By = "entry", Within = typeof(ReviewRequest))]
internal sealed class EntryModel(FindChronologies find, ReviewChange change, GoldenThreadDb db) : PageModel
{
    public sealed class Columns
    {
        [UpTo(Longest.Text)]
        public string? Date { get; set; }

        [UpTo(Longest.Text)]
        public string? Time { get; set; }

        [UpTo(Longest.Text, "Recorded on")]
        public string? Recorded { get; set; }

        [UpTo(Longest.Text)]
        public string? Source { get; set; }

        [UpTo(Longest.Text, "Kind of contact")]
        public string? Kind { get; set; }

        [UpTo(Longest.Text)]
        public string? People { get; set; }

        [UpTo(Longest.Text, "Who was seen")]
        public string? Seen { get; set; }

        [UpTo(Longest.Passage, "What was recorded")]
        public string? Text { get; set; }

        [UpTo(Longest.Text, "Action taken")]
        public string? Action { get; set; }

        [UpTo(Longest.Text)]
        public string? Comment { get; set; }

        [UpTo(Longest.Text)]
        public string? Significance { get; set; }

        [UpTo(Longest.Text, "Told to")]
        public string? Told { get; set; }

        public static Columns Of(WrittenEntry written) => new()
        {
            Date = written.Date,
            Time = written.Time,
            Recorded = written.Recorded,
            Source = written.Source,
            Kind = written.Kind,
            People = written.People,
            Seen = written.Seen,
            Text = written.Text,
            Action = written.Action,
            Comment = written.Comment,
            Significance = written.Significance,
            Told = written.Told,
        };

        public WrittenEntry Written() => new(T(Date), T(Time), T(Recorded), T(Source), T(Kind), T(People), T(Seen), T(Text), T(Action), T(Comment), T(Significance), T(Told));

        // A browser sends line ends as two characters.
        private static string T(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();
    }

    [BindProperty]
    public Columns Answers { get; set; } = new();

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public ReviewRequest Asked { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    public KeptEntry? Kept { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string entry)
    {
        if (!await Find(id, entry)) return NotFound();
        if (Kept is not null)
        {
            Answers = Columns.Of(Kept.Written);
            Problems = (await find.Of(Asked)).Problems.GetValueOrDefault(Kept.Id) ?? [];
        }

        return Filled();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string entry)
    {
        if (!await Find(id, entry)) return NotFound();
        var written = Answers.Written();
        if (written.Date.Length == 0) ModelState.AddModelError("Answers.Date", "Enter when it happened, as far as it is known");
        if (written.Text.Length == 0) ModelState.AddModelError("Answers.Text", "Enter what was recorded");
        if (!ModelState.IsValid) return Filled();
        var row = Kept is null ? 1 + (await db.ChronologyEntries.Where(e => e.Request == id).MaxAsync(e => (int?)e.Row) ?? 0) : 0;
        var saved = await change.Save(this, Kept?.Version, Version, "Answers.Text", () =>
        {
            if (Kept is null) db.Add(Kept = new KeptEntry(Asked, written, "", row));
            else Kept.Correct(written);
        }, Kept is null ? "An entry was typed" : "An entry was corrected", Theirs);
        if (!saved)
        {
            await Find(id, entry);
            return Filled();
        }

        var said = (await find.Of(Asked)).Problems.GetValueOrDefault(Kept!.Id);
        this.Say(said is null ? "The entry is saved." : $"The entry is saved. Look at it again: {string.Join(' ', said)}");
        return Redirect(FindChronologies.Address(id));
    }

    public async Task<IActionResult> OnPostTakeOutAsync(Guid id, string entry)
    {
        if (!await Find(id, entry) || Kept is null) return NotFound();
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it is taken out");
        if (!ModelState.IsValid || !await change.Save(this, Kept.Version, Version, nameof(Because), () => Kept.TakeOut(Because), Because ?? "", Theirs))
        {
            await Find(id, entry);
            Answers = Columns.Of(Kept.Written);
            return Filled();
        }

        this.Say("The entry is taken out.");
        return Redirect(FindChronologies.Address(id));
    }

    private async Task<string?> Theirs() => Kept is null ? null : (await db.ChronologyEntries.SingleOrDefaultAsync(e => e.Id == Kept.Id))?.Written();

    private PageResult Filled()
    {
        Version = Kept?.Version ?? 0;
        return Page();
    }

    private async Task<bool> Find(Guid id, string entry)
    {
        if (await find.Request(id) is not { Request.Kind: RequestKind.Chronology } found) return false;
        (Asked, Organisation) = found;
        if (entry == FindReviews.New) return true;
        if (!Guid.TryParse(entry, out var key)) return false;
        Kept = await db.ChronologyEntries.SingleOrDefaultAsync(e => e.Id == key && e.Request == id && e.TakenOut == null);
        return Kept is not null;
    }
}
