using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Writes, changes or withdraws a recommendation of a review, with advice beside it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewRecord), "Recommendation", By = "record", Within = typeof(Review))]
internal sealed class RecommendationModel(FindReviews find, FindFindings findings, FindSaidBefore before, WriteAdvice write) : PageModel, IShowFound
{
    [BindProperty]
    [UpTo(Longest.Text, "Recommendation")]
    public string? Text { get; set; }

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Owner { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Intended impact")]
    public string? Impact { get; set; }

    [BindProperty]
    public List<Guid> Follows { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>The finding from which one came here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public Review Review { get; private set; } = null!;

    public IEnumerable<Reading> Found => Before is null ? [] : Before.Readings;

    public ReviewRecord? Kept { get; private set; }

    public IReadOnlyList<SelectListItem> Findings { get; private set; } = [];

    public IReadOnlyList<AdviceGiven> Given { get; private set; } = [];

    public BeforeShown? Before { get; private set; }

    public string Address => $"{FindReviews.Address(Review)}/recommendations/{Kept?.Id.ToString() ?? FindReviews.New}";

    public async Task<IActionResult> OnGetAsync(Guid id, string record)
    {
        if (!await Find(id, record)) return NotFound();
        if (Kept?.Content is Advice advice) (Text, Owner, Impact, Follows) = (advice.Text, advice.Owner, advice.Impact, [.. advice.Findings]);
        if (From is { } from) Follows.Add(from);
        return await Filled();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string record)
    {
        if (!await Find(id, record)) return NotFound();
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Enter the recommendation");
        if (!ModelState.IsValid) return await Filled();
        var saved = await this.Does(nameof(Text), () => write.Write(Review, Kept, Version, Typed()));
        return await Done(saved, id, record, "Recommendation saved.");
    }

    public async Task<IActionResult> OnPostAdviceAsync(Guid id, string record) => await Find(id, record) ? await Filled() : NotFound();

    public async Task<IActionResult> OnPostSaidBeforeAsync(Guid id, string record)
    {
        if (!await Find(id, record)) return NotFound();
        Before = await before.Like(Text, Review, (Kept?.Content as Advice)?.Became);
        return await Filled();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string record)
    {
        if (!await Find(id, record) || Kept is null) return NotFound();
        return await Done(await this.Does(nameof(Because), () => write.Withdraw(Kept, Version, Because)), id, record, "Recommendation withdrawn.");
    }

    private Advice Typed() => new((Text ?? "").ReplaceLineEndings("\n").Trim(), [.. Follows], (Owner ?? "").Trim(), (Impact ?? "").Trim(), null);

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
        Findings = [.. (await find.Records(Review, Finding.Kind)).Select(r => new SelectListItem(((Finding)r.Content).Title, r.Id.ToString()))];
        Given = await findings.Advised(Review, Kept, Typed());
        return Page();
    }

    private async Task<bool> Find(Guid id, string record)
    {
        if (await find.Find(id) is not { } review) return false;
        Review = review;
        return (Kept = await find.Record(review, Advice.Kind, record)) is not null || record == FindReviews.New;
    }
}
