using GoldenThread.Chronologies;
using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Recurrence;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Findings;

/// <summary>Findings and recommendations of reviews: what they rest on, and what is like them.</summary>
internal sealed class FindFindings(GoldenThreadDb db, FindReviews find, FindChronologies chronologies)
{
    private const int Most = 20;
    private EarlierReviews? earlier;

    /// <summary>What a finding can rest on: entries of the chronology with all the words, events, reports.</summary>
    public async Task<IReadOnlyList<Citation>> Citable(Review review, string? words)
    {
        var chronology = (await chronologies.Of(review)).Chronology;
        var entries = string.IsNullOrWhiteSpace(words) ? [] : new ChronologyQuestion { Words = words }.Of(chronology).Entries.Take(Most);
        var reports = await (
            from request in db.ReviewRequests
            join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id
            where request.Review == review.Id && request.Kind == RequestKind.Report
            select new { request.Id, organisation.Name }).ToListAsync();
        return
        [
            .. entries.Select(Of),
            .. (await find.Records(review, NoteKinds.Event.Key))
                .Select(r => (r.Id, Note: (Note)r.Content))
                .Select(e => new Citation(CitationKinds.Event, e.Id, $"{e.Note["title"]}, {e.Note.Day("on"):d MMMM yyyy}")),
            .. reports.Select(r => new Citation(CitationKinds.Report, r.Id, $"Report of {r.Name}")),
        ];
    }

    /// <summary>What can be cited where some of it is chosen already: what the finding rests on now, what was chosen, and what the words find.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kept">The finding as it is kept; null for a new one.</param>
    /// <param name="chosen">Keys of what was chosen.</param>
    /// <param name="words">Words to look for in the chronology.</param>
    public async Task<IReadOnlyList<Citation>> Citable(Review review, Finding? kept, IReadOnlyCollection<string> chosen, string? words)
    {
        var cited = kept is null ? [] : kept.Cites.Where(c => c.Id is not null);
        var found = await Citable(review, words);
        var missing = chosen.Except(found.Select(c => c.Key()!)).ToHashSet(StringComparer.Ordinal);
        var entries = missing.Count == 0 ? [] : (await chronologies.Of(review)).Chronology.Entries.Where(e => missing.Contains(Key(e))).Select(Of);
        return [.. cited.Concat(entries).Concat(found).DistinctBy(c => c.Key())];
    }

    /// <summary>Findings that rest on an entry of the chronology.</summary>
    public async Task<IReadOnlyList<ReviewRecord>> Citing(Review review, Guid entry) =>
        [.. (await find.Records(review, Finding.Kind)).Where(r => ((Finding)r.Content).Cites.Any(c => c.Kind == CitationKinds.Entry && c.Id == entry))];

    /// <summary>The advice that the field gives on a recommendation.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kept">The recommendation as it is kept; null for a new one.</param>
    /// <param name="advice">The recommendation as it is written now.</param>
    public async Task<IReadOnlyList<AdviceGiven>> Advised(Review review, ReviewRecord? kept, Advice advice)
    {
        var others = (await find.Records(review, Advice.Kind)).Count(r => r.Id != kept?.Id);
        return RecommendationAdvice.Of(AdviceDefinitions.All, advice, others + 1);
    }

    /// <summary>Findings and recommendations of other reviews of which the person sees that they may say the same.</summary>
    public async Task<IReadOnlyList<FoundBefore>> Like(string? text, Review except, int most = 3)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        earlier ??= await Earlier(except);
        return
        [
            .. earlier.Index.Like(text, most).Select(h => earlier.Records[h.Statement.Id])
            .Select(r => new FoundBefore(earlier.Reviews[r.Review], r, earlier.Index.Passage(text, Words(r)))),
        ];
    }

    private async Task<EarlierReviews> Earlier(Review except)
    {
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.Id != except.Id).ToDictionaryAsync(r => r.Id);
        var records = (await db.ReviewRecords.AsNoTracking()
            .Where(r => r.Review != except.Id && r.Withdrawn == null && (r.Kind == Finding.Kind || r.Kind == Advice.Kind)).ToListAsync())
            .Where(r => reviews.ContainsKey(r.Review)).ToDictionary(r => r.Id);
        return new EarlierReviews(
            reviews, records, new RecurrenceIndex(records.Values.Select(r => new Statement(r.Id, r.Review.Value, Words(r))), VocabularyDefinition.Current));
    }

    private static Citation Of(ChronologyEntry entry) =>
        new(CitationKinds.Entry, entry.Place.Key, $"{entry.WhenWords()}, {entry.Organisation}: {entry.Text.Beginning(120)}");

    private static string Key(ChronologyEntry entry) => $"{CitationKinds.Entry}:{entry.Place.Key}";

    /// <summary>The words by which a finding or recommendation is compared.</summary>
    public static string Words(ReviewRecord record) => record.Content switch
    {
        Finding finding => $"{finding.Title}. {finding.Text}",
        Advice advice => advice.Text,
        _ => "",
    };

    // What the person sees of other reviews, read once for a page.
    private sealed record EarlierReviews(Dictionary<ReviewId, Review> Reviews, Dictionary<Guid, ReviewRecord> Records, RecurrenceIndex Index);
}
