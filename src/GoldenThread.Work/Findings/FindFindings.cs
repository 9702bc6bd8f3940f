using GoldenThread.Chronologies;
using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Recurrence;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Findings;

/// <summary>Findings, what they rest on, and the way of a review's recommendations into a plan.</summary>
internal sealed class FindFindings(GoldenThreadDb db, FindReviews find, FindChronologies chronologies)
{
    private const int Most = 20;
    private EarlierReviews? earlier;

    /// <summary>What a finding can rest on: entries of the chronology with all the words, events, reports.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Citable(Review review, string? words)
    {
        var chronology = (await chronologies.Of(review)).Chronology;
        var entries = string.IsNullOrWhiteSpace(words) ? [] : new ChronologyQuestion { Words = words }.Of(chronology).Entries.Take(Most);
        var reports = await (from request in db.ReviewRequests where request.Review == review.Id && request.Kind == RequestKind.Report join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id select new { request.Id, organisation.Name }).ToListAsync();
        return
        [
            .. entries.Select(Item),
            .. (await find.Records(review, NoteKinds.Event.Key)).Select(r => new SelectListItem($"{((Note)r.Content)["title"]}, {((Note)r.Content).Day("on"):d MMMM yyyy}", $"event:{r.Id}")),
            .. reports.Select(r => new SelectListItem($"Report of {r.Name}", $"report:{r.Id}")),
        ];
    }

    /// <summary>Entries of the chronology by their keys ("entry:…").</summary>
    public async Task<IReadOnlyList<SelectListItem>> Named(Review review, IEnumerable<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        return wanted.Count == 0 ? [] : [.. (await chronologies.Of(review)).Chronology.Entries.Where(e => wanted.Contains($"entry:{e.Place.Key}")).Select(Item)];
    }

    /// <summary>Findings and recommendations of other reviews of which the person sees that they may say the same.</summary>
    public async Task<IReadOnlyList<FoundBefore>> Like(string? text, Review except, int most = 3)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        earlier ??= await Earlier(except);
        return [.. earlier.Index.Like(text, most).Select(h => earlier.Records[h.Statement.Id]).Select(r => new FoundBefore(earlier.Reviews[r.Review], r, earlier.Index.Passage(text, Words(r))))];
    }

    private async Task<EarlierReviews> Earlier(Review except)
    {
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.Id != except.Id).ToDictionaryAsync(r => r.Id);
        var records = (await db.ReviewRecords.AsNoTracking().Where(r => r.Review != except.Id && r.Withdrawn == null && (r.Kind == Finding.Kind || r.Kind == Advice.Kind)).ToListAsync())
            .Where(r => reviews.ContainsKey(r.Review)).ToDictionary(r => r.Id);
        return new EarlierReviews(reviews, records, new RecurrenceIndex(records.Values.Select(r => new Statement(r.Id, r.Review.Value, Words(r))), VocabularyDefinition.Current));
    }

    /// <summary>Puts the recommendations that are in no plan yet into one; the caller saves.</summary>
    /// <param name="recommendations">The review's recommendations.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="reference">The plan's reference; a plan that is there already gets them at its end.</param>
    /// <param name="title">Title of a new plan.</param>
    /// <exception cref="RuleException">There is nothing to put into it, or no title for a new plan.</exception>
    public async Task<Plan> MakePlan(IReadOnlyCollection<ReviewRecord> recommendations, PartnershipId partnership, string reference, string title)
    {
        var open = recommendations.Where(r => ((Advice)r.Content).Became is null).ToList();
        if (open.Count == 0) throw new RuleException("Every recommendation stands in a plan already.");
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Give the plan a reference, such as AB26.");
        var plan = await PlanLoading.Load(db, reference.Trim());
        if (plan is null)
        {
            if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Give the plan a title.");
            plan = new Plan(partnership, reference, title);
            db.Plans.Add(plan);
        }

        foreach (var record in open)
        {
            var advice = (Advice)record.Content;
            var added = plan.AddRecommendation($"{plan.Recommendations.Count(r => r.PartOf is null) + 1}", advice.Text);
            record.Change(advice with { Became = added.Id });
        }

        return plan;
    }

    private static SelectListItem Item(ChronologyEntry entry) => new($"{entry.WhenWords()}, {entry.Organisation}: {entry.Text.Beginning(120)}", $"entry:{entry.Place.Key}");

    public static string Words(ReviewRecord record) => record.Content switch
    {
        Finding finding => $"{finding.Title}. {finding.Text}",
        Advice advice => advice.Text,
        _ => "",
    };

    // What the person sees of other reviews, read once for a page.
    private sealed record EarlierReviews(Dictionary<ReviewId, Review> Reviews, Dictionary<Guid, ReviewRecord> Records, RecurrenceIndex Index);
}
