using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>Versions of plans that are, or were, public. What is being prepared is nobody's but the people's who decide on it.</summary>
internal sealed class FindVersions(GoldenThreadDb db)
{
    /// <summary>A page of them, the newest first.</summary>
    /// <param name="plan">Of one plan; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public async Task<Page<Publication>> All(PlanId? plan, int number, int size)
    {
        var versions = Public.Where(p => plan == null || p.Plan == plan);
        return new Page<Publication>(await versions.OrderByDescending(p => p.Id).Skip((number - 1) * size).Take(size).ToListAsync(), await versions.CountAsync(), number, size);
    }

    /// <summary>A version; null where it is not there, or not public.</summary>
    public Task<Publication?> Version(Guid id) => Public.SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>The partnership's part of public addresses.</summary>
    public Task<string> Slug() => db.Partnerships.Select(p => p.Slug).SingleAsync();

    private IQueryable<Publication> Public => db.Publications.AsNoTracking().Where(p => p.State == PublicationState.Published || p.State == PublicationState.Withdrawn);
}
