using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Entries of two organisations that may tell of the same contact: people decide, and nothing is put together.</summary>
internal sealed class JudgeContact(GoldenThreadDb db, Acting acting, FindReviews reviews, FindChronologies find)
{
    // More of them than this nobody goes through at once; they show as others are decided on.
    private const int MostOpen = 1000;

    /// <summary>The pairs of a review.</summary>
    public async Task<AlikeContacts> Pairs(Review review)
    {
        var chronology = (await find.Of(review)).Chronology;
        var verdicts = await Verdicts(review);
        var entries = chronology.Entries.ToDictionary(e => e.Place.Key!.Value);
        var decided = verdicts.Where(v => entries.ContainsKey(v.Key.One) && entries.ContainsKey(v.Key.Other))
            .Select(v => new AlikePair(entries[v.Key.One], entries[v.Key.Other], v.Value)).OrderBy(p => p.One.When).ToList();
        return new AlikeContacts(
            [
                .. SameContact.Suggest(chronology).Where(s => !verdicts.ContainsKey(ContactVerdict.Ordered(s.One.Place.Key!.Value, s.Other.Place.Key!.Value)))
                    .Take(MostOpen).Select(s => new AlikePair(s.One, s.Other, null)),
            ],
            Of(decided, ContactJudgement.Same), Of(decided, ContactJudgement.Differing));
    }

    /// <summary>Decides on two entries; deciding again changes it.</summary>
    /// <exception cref="RuleException">An entry is not there any more, or it is not said in what they differ; nothing was saved.</exception>
    public async Task Decide(Review review, Guid one, Guid other, ContactJudgement judgement, string? note)
    {
        if (await db.ChronologyEntries.CountAsync(e => e.Review == review.Id && (e.Id == one || e.Id == other)) != 2)
            throw new RuleException("One of these entries has been removed.");
        var verdict = ContactVerdict.On(one, other, judgement, note);
        var kept = (await Verdicts(review)).GetValueOrDefault((verdict.One, verdict.Other));
        if (kept is null) db.Add(new ReviewRecord(review, ContactVerdict.Kind, verdict, acting.By));
        else kept.Change(verdict);
        await db.Save("Two entries compared");
    }

    private async Task<Dictionary<(Guid One, Guid Other), ReviewRecord>> Verdicts(Review review) => (await reviews.Records(review, ContactVerdict.Kind))
        .GroupBy(r => (((ContactVerdict)r.Content).One, ((ContactVerdict)r.Content).Other)).ToDictionary(g => g.Key, g => g.Last());

    private static IReadOnlyList<AlikePair> Of(IEnumerable<AlikePair> pairs, ContactJudgement judgement) =>
        [.. pairs.Where(p => ((ContactVerdict)p.Verdict!.Content).Judgement == judgement)];
}
