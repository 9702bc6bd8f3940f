using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Reviews;

/// <summary>What the pages of reviews show. A review on which the person is not named is not there.</summary>
internal sealed class FindReviews(GoldenThreadDb db, Acting acting)
{
    /// <summary>In an address, for what is not there yet.</summary>
    public const string New = "new";

    public Task<Review?> Find(Guid id) => db.Reviews.SingleOrDefaultAsync(r => r.Id == new ReviewId(id));

    /// <summary>The reviews on which the person is named, each with what is due next: what is late comes first.</summary>
    public async Task<IReadOnlyList<(Review Review, DueStep? Next)>> Own() =>
    [
        .. (await db.Reviews.AsNoTracking().ToListAsync())
            .Select(r => (Review: r, Next: Steps(r).Where(s => s.IsToDo).MinBy(s => s.Due)))
            .OrderBy(r => r.Next?.Due ?? DateOnly.MaxValue).ThenBy(r => r.Review.Reference, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The same with what they are counted by.</summary>
    public async Task<IReadOnlyList<CountedReview>> Counted()
    {
        var reviews = await db.Reviews.AsNoTracking().ToListAsync();
        var findings = (await db.ReviewRecords.AsNoTracking().Where(r => r.Kind == Finding.Kind && r.Withdrawn == null).ToListAsync()).ToLookup(r => r.Review);
        var asked = (await (
            from request in db.ReviewRequests
            join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id
            select new { request.Review, organisation.Name }).ToListAsync()).ToLookup(r => r.Review, r => r.Name);
        return
        [
            .. reviews.Select(r => new CountedReview(
                r, [.. findings[r.Id].SelectMany(f => ((Finding)f.Content).Themes).Distinct().Select(ThemeDefinitions.Name)], [.. asked[r.Id].Distinct()])),
        ];
    }

    /// <summary>True where the person sees a review with this reference. That another has it is not said to who may not see that one.</summary>
    public Task<bool> Sees(string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        return db.Reviews.AnyAsync(r => r.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }

    /// <summary>Something that belongs to a review and stands; null where it is not there, such as for <see cref="New"/>.</summary>
    public async Task<ReviewRecord?> Record(Review review, RecordKind kind, string id) => Guid.TryParse(id, out var key)
        ? await db.ReviewRecords.SingleOrDefaultAsync(r => r.Review == review.Id && r.Kind == kind && r.Id == key && r.Withdrawn == null)
        : null;

    /// <summary>What of a kind belongs to a review and stands, in the order in which it was written.</summary>
    public Task<List<ReviewRecord>> Records(Review review, RecordKind kind) =>
        db.ReviewRecords.Where(r => r.Review == review.Id && r.Kind == kind && r.Withdrawn == null).OrderBy(r => r.Id).ToListAsync();

    /// <summary>What of a kind belongs to a review, the newest first; what was withdrawn stands last.</summary>
    public async Task<IReadOnlyList<ReviewRecord>> WithWithdrawn(Review review, RecordKind kind) =>
        await db.ReviewRecords.AsNoTracking().Where(r => r.Review == review.Id && r.Kind == kind).OrderBy(r => r.Withdrawn != null).ThenByDescending(r => r.Id)
            .ToListAsync();

    /// <summary>How much of each kind belongs to a review and stands.</summary>
    public async Task<IReadOnlyDictionary<RecordKind, int>> Numbers(Review review) => await db.ReviewRecords.AsNoTracking()
        .Where(r => r.Review == review.Id && r.Withdrawn == null).GroupBy(r => r.Kind).Select(g => new { g.Key, Count = g.Count() })
        .ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>Parallel processes that run, and hold something up.</summary>
    public async Task<IReadOnlyList<Note>> Holding(Review review) =>
        [.. (await Records(review, NoteKinds.Parallel.Key)).Select(r => (Note)r.Content).Where(n => n["ended"].Length == 0 && n["holds-up"].Length > 0)];

    /// <summary>The documents of a review, those that were withdrawn among them, without their bytes.</summary>
    public async Task<IReadOnlyList<ReviewDocument>> Documents(Review review) => await db.ReviewFiles.AsNoTracking()
        .Where(f => f.Review == review.Id).OrderBy(f => f.Id).Select(f => new ReviewDocument(f.Id, f.Name, f.ByName, f.At, f.Withdrawn)).ToListAsync();

    /// <summary>A document of a review; null where it is not there.</summary>
    public Task<ReviewFile?> Document(Review review, Guid id) => db.ReviewFiles.SingleOrDefaultAsync(f => f.Id == id && f.Review == review.Id);

    /// <summary>A document that stands, whatever it belongs to; null where it is not there, or the person may not see it.</summary>
    public Task<ReviewFile?> Document(Guid id) => db.ReviewFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.Withdrawn == null);

    /// <summary>People who can be added to a review team: those who are not on it yet.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Nameable(Review review)
    {
        var named = review.Team.Select(m => m.Person.Value).ToList();
        var people = await db.Accounts.AsNoTracking()
            .Where(a => a.EndedAt == null && !named.Contains(a.Id)).OrderBy(a => a.FullName).Select(a => new { a.Id, a.FullName }).ToListAsync();
        return [.. people.Select(p => (p.Id, p.FullName))];
    }

    /// <summary>The steps of the timetable that was in force when the authority became aware, or is now; none where none is known.</summary>
    public IReadOnlyList<DueStep> Steps(Review review) => Timetable(review) is { } timetable
        ? timetable.Due(review.Days, review.Done.ToDictionary(d => d.Step, d => d.On), review.Choices, acting.Today, TimetableDefinitions.WorkingDays)
        : [];

    public Timetable? Timetable(Review review) => TimetableDefinitions.On(review.Incident.Aware ?? acting.Today);

    public static string Address(Review review) => $"/reviews/{review.Id.Value}";
}
