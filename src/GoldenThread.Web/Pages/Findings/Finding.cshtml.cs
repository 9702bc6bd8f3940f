using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Writes, changes or withdraws a finding, with its sources.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewRecord), "Finding", By = "record", Within = typeof(Review))]
internal sealed class FindingModel(FindReviews find, FindFindings findings, FindSaidBefore before, WriteFinding write) : PageModel, IShowFound
{
    [BindProperty]
    [UpTo(Longest.Line, "Title of the finding")]
    public string? FindingTitle { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Finding")]
    public string? Text { get; set; }

    [BindProperty]
    public bool GoodPractice { get; set; }

    [BindProperty]
    public bool Joint { get; set; }

    [BindProperty]
    public List<string> Themes { get; set; } = [];

    [BindProperty]
    public List<string> Cites { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "Other sources")]
    public string? Others { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Words to look for")]
    public string? Words { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public IEnumerable<Reading> Found => Before is null ? [] : Before.Readings;

    public ReviewRecord? Kept { get; private set; }

    public IReadOnlyList<SelectListItem> Citable { get; private set; } = [];

    public BeforeShown? Before { get; private set; }

    public string Address => $"{FindReviews.Address(Review)}/findings/{Kept?.Id.ToString() ?? FindReviews.New}";

    public async Task<IActionResult> OnGetAsync(Guid id, string record)
    {
        if (!await Find(id, record)) return NotFound();
        if (Kept?.Content is Finding finding)
        {
            (FindingTitle, Text, GoodPractice, Joint, Themes) = (finding.Title, finding.Text, finding.GoodPractice, finding.Joint, [.. finding.Themes]);
            Cites = [.. finding.Cites.Select(c => c.Key()).OfType<string>()];
            Others = string.Join('\n', finding.Cites.Where(c => c.Id is null).Select(c => c.Words));
        }

        return await Filled();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string record)
    {
        if (!await Find(id, record)) return NotFound();
        if (string.IsNullOrWhiteSpace(FindingTitle)) ModelState.AddModelError(nameof(FindingTitle), "Enter a title for the finding");
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Enter the finding");
        if (!ModelState.IsValid) return await Filled();
        var saved = await this.Does(nameof(Text), () => write.Write(Review, Kept, Version, Typed(), Cites, Words));
        return await Done(saved, id, record, "Finding saved.");
    }

    public async Task<IActionResult> OnPostLookAsync(Guid id, string record) => await Asked(id, record) ? await Filled() : NotFound();

    public async Task<IActionResult> OnPostSaidBeforeAsync(Guid id, string record)
    {
        if (!await Asked(id, record)) return NotFound();
        Before = await before.Like($"{FindingTitle} {Text}", Review, null);
        return await Filled();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string record)
    {
        if (!await Find(id, record) || Kept is null) return NotFound();
        return await Done(await this.Does(nameof(Because), () => write.Withdraw(Kept, Version, Because)), id, record, "Finding withdrawn.");
    }

    private Finding Typed() => new(
        FindingTitle!.Trim(), Text!.ReplaceLineEndings("\n").Trim(), [.. Themes], GoodPractice, Joint,
        [.. (Others ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Citation.OfOther)]);

    private async Task<bool> Asked(Guid id, string record)
    {
        if (!await Find(id, record)) return false;
        // What was typed comes back; the version that the person looked at too.
        ModelState.ClearValidationState("");
        return true;
    }

    private async Task<IActionResult> Done(bool saved, Guid id, string record, string said)
    {
        if (saved)
        {
            this.Say(said);
            return Redirect($"{FindReviews.Address(Review)}/findings");
        }

        await Find(id, record);
        return await Filled();
    }

    private async Task<PageResult> Filled()
    {
        Version = Kept?.Version ?? 0;
        Citable = [.. (await findings.Citable(Review, Kept?.Content as Finding, Cites, Words)).Select(c => new SelectListItem(c.Words, c.Key()))];
        return Page();
    }

    private async Task<bool> Find(Guid id, string record)
    {
        if (await find.Find(id) is not { } review) return false;
        Review = review;
        return (Kept = await find.Record(review, Finding.Kind, record)) is not null || record == FindReviews.New;
    }
}
