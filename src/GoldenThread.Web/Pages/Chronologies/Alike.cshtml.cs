using GoldenThread.Chronologies;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>Entries that may tell of the same contact, and those that tell it differently; people decide, and nothing is put together.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Same contacts and differing accounts")]
internal sealed class AlikeModel(FindReviews reviews, FindChronologies find, GoldenThreadDb db) : PageModel
{
    /// <summary>How many of a kind are shown at once.</summary>
    public const int Most = 50;

    [BindProperty]
    public Guid One { get; set; }

    [BindProperty]
    public Guid Other { get; set; }

    [BindProperty]
    public ContactJudgement Judgement { get; set; }

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Note { get; set; }

    public Review Review { get; private set; } = null!;

    public IReadOnlyList<AlikePair> Open { get; private set; } = [];

    public IReadOnlyList<AlikePair> Same { get; private set; } = [];

    public IReadOnlyList<AlikePair> Differing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await reviews.Find(id) is { } review ? await Show(review) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        var (first, second) = One.CompareTo(Other) < 0 ? (One, Other) : (Other, One);
        try
        {
            if (await db.ChronologyEntries.CountAsync(e => e.Review == review.Id && (e.Id == first || e.Id == second)) != 2) throw new RuleException("One of the entries is not there any more.");
            var verdict = new ContactVerdict(first, second, Judgement, (Note ?? "").Trim());
            var kept = (await Verdicts(review)).GetValueOrDefault((first, second));
            if (kept is null) db.Add(new ReviewRecord(review, ContactVerdict.Kind, verdict, reviews.Actor(User)));
            else kept.Change(verdict);
            await db.Save("Two entries were compared");
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, "");
            return await Show(review);
        }

        this.Say("Your decision is kept.");
        return Redirect($"{FindReviews.Address(review)}/chronology/alike");
    }

    private async Task<PageResult> Show(Review review)
    {
        Review = review;
        var chronology = (await find.Of(review)).Chronology;
        var verdicts = await Verdicts(review);
        var entries = chronology.Entries.ToDictionary(e => e.Place.Key!.Value);
        var decided = verdicts.Where(v => entries.ContainsKey(v.Key.One) && entries.ContainsKey(v.Key.Other)).Select(v => new AlikePair(entries[v.Key.One], entries[v.Key.Other], v.Value)).OrderBy(p => p.One.When).ToList();
        Same = Of(decided, ContactJudgement.Same);
        Differing = Of(decided, ContactJudgement.Differing);
        Open = [.. SameContact.Suggest(chronology).Where(s => !verdicts.ContainsKey(Ordered(s.One, s.Other))).Take(1000).Select(s => new AlikePair(s.One, s.Other, null))];
        return Page();
    }

    private async Task<Dictionary<(Guid One, Guid Other), ReviewRecord>> Verdicts(Review review) =>
        (await db.ReviewRecords.Where(r => r.Review == review.Id && r.Kind == ContactVerdict.Kind && r.Withdrawn == null).OrderBy(r => r.Id).ToListAsync())
        .GroupBy(r => (((ContactVerdict)r.Content).One, ((ContactVerdict)r.Content).Other)).ToDictionary(g => g.Key, g => g.Last());

    private static IReadOnlyList<AlikePair> Of(IEnumerable<AlikePair> pairs, ContactJudgement judgement) => [.. pairs.Where(p => ((ContactVerdict)p.Verdict!.Content).Judgement == judgement)];

    private static (Guid, Guid) Ordered(ChronologyEntry one, ChronologyEntry other)
    {
        var (first, second) = (one.Place.Key!.Value, other.Place.Key!.Value);
        return first.CompareTo(second) < 0 ? (first, second) : (second, first);
    }
}
