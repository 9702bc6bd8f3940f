using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>What the pages of chronologies show: requests to organisations, what they gave, the merged chronology, the glossary.</summary>
internal sealed class FindChronologies(GoldenThreadDb db, Acting acting, ChronologyCache cache)
{
    /// <summary>The merged chronology of a review.</summary>
    public Task<ReviewChronology> Of(Review review) => cache.Of(db, review.Id, acting.Today);

    /// <summary>What an organisation gave.</summary>
    public Task<ReviewChronology> Of(ReviewRequest request) => ChronologyCache.Read(new StoredChronology(db), request.Review, acting.Today, request.Id);

    /// <summary>A request with the name of its organisation; null where the person may not see it or it is not there.</summary>
    public async Task<(ReviewRequest Request, string Organisation)?> Request(Guid id)
    {
        if (await db.ReviewRequests.SingleOrDefaultAsync(r => r.Id == id) is not { } request) return null;
        return (request, await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == request.Organisation).Select(o => o.Name).SingleAsync());
    }

    /// <summary>What a review asks organisations for, each with its organisation's name and the number of entries that came.</summary>
    public async Task<IReadOnlyList<(ReviewRequest Request, string Organisation, int Entries)>> Requests(Review review)
    {
        var numbers = await db.ChronologyEntries.Where(e => e.Review == review.Id && e.TakenOut == null)
            .GroupBy(e => e.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var requests = await (
            from request in db.ReviewRequests.AsNoTracking()
            join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id
            where request.Review == review.Id
            orderby organisation.Name, request.Kind
            select new { request, organisation.Name }).ToListAsync();
        return [.. requests.Select(r => (r.request, r.Name, numbers.GetValueOrDefault(r.request.Id)))];
    }

    /// <summary>What reviews ask the person's organisation for, what is missing first; nothing for those who act for the partnership.</summary>
    public async Task<IReadOnlyList<ReviewRequest>> AskedOfOwnOrganisation() => acting.By.Organisation is null ? []
        : await db.ReviewRequests.AsNoTracking().OrderBy(r => r.Received != null).ThenBy(r => r.Due).ToListAsync();

    /// <summary>The organisations that can be asked.</summary>
    public async Task<IReadOnlyList<(OrganisationId Id, string Name)>> Askable()
    {
        var organisations = await db.Organisations.AsNoTracking().IgnoreAutoIncludes()
            .Where(o => o.Ended == null).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync();
        return [.. organisations.Select(o => (o.Id, o.Name))];
    }

    /// <summary>The documents that an organisation sent in and that stand.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Documents(ReviewRequest request)
    {
        var files = await db.ReviewFiles.AsNoTracking()
            .Where(f => f.Request == request.Id && f.Withdrawn == null).OrderBy(f => f.Id).Select(f => new { f.Id, f.Name }).ToListAsync();
        return [.. files.Select(f => (f.Id, f.Name))];
    }

    /// <summary>An entry of what an organisation gave, as it is kept; null where it is not there, or taken out.</summary>
    public async Task<StoredEntry?> Entry(ReviewRequest request, string id) => Guid.TryParse(id, out var key)
        ? await db.ChronologyEntries.SingleOrDefaultAsync(e => e.Id == key && e.Request == request.Id && e.TakenOut == null)
        : null;

    /// <summary>The request that an entry answers.</summary>
    public Task<Guid> RequestOf(Guid entry) => db.ChronologyEntries.Where(e => e.Id == entry).Select(e => e.Request).SingleAsync();

    /// <summary>The glossary of a review; null where there is none yet.</summary>
    public Task<ReviewRecord?> Glossary(Review review) =>
        db.ReviewRecords.SingleOrDefaultAsync(r => r.Review == review.Id && r.Kind == GlossaryContent.Kind && r.Withdrawn == null);

    public static string Address(Guid request) => $"/contributions/{request}";
}
