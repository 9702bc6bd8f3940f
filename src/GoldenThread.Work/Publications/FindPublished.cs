using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mapping;
using GoldenThread.Storage.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>What is, or was, public, for everybody.</summary>
internal sealed class FindPublished(GoldenThreadDb db, PublicationKeeping keeping)
{
    /// <summary>The partnerships that published something, by name, with the slugs of their plans.</summary>
    public async Task<IReadOnlyList<(Partnership Partnership, IReadOnlyList<string> Plans)>> Partnerships()
    {
        var versions = await db.Publications.AsNoTracking().Where(p => p.State == PublicationState.Published).Select(p => new { p.Partnership, p.Slug })
            .Distinct().ToListAsync();
        var partnerships = await db.Partnerships.AsNoTracking().ToListAsync();
        var plans = versions.ToLookup(version => version.Partnership, version => version.Slug);
        return
        [
            .. partnerships.Where(one => plans.Contains(one.Id)).OrderBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => (one, (IReadOnlyList<string>)[.. plans[one.Id].Order(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>A partnership; null where there is none of this slug.</summary>
    public Task<Partnership?> Partnership(string slug)
    {
        var lower = slug.ToLowerInvariant();
        return db.Partnerships.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == lower);
    }

    /// <summary>Slug of the partnership in whose session one is.</summary>
    public Task<string> OwnSlug() => db.Partnerships.Select(p => p.Slug).SingleAsync();

    /// <summary>The plans that a partnership published, by reference, each as its newest version has it.</summary>
    public async Task<IReadOnlyList<(string Slug, PublishedPlan Plan)>> Plans(Partnership partnership)
    {
        var newest = await db.Publications.AsNoTracking()
            .Where(p => p.Partnership == partnership.Id && p.State == PublicationState.Published).OrderByDescending(p => p.Id).ToListAsync();
        var plans = new List<(string Slug, PublishedPlan Plan)>();
        foreach (var version in newest.DistinctBy(version => version.Slug)) plans.Add((version.Slug, await keeping.Snapshot(version.Id)));
        return [.. plans.OrderBy(plan => plan.Plan.Reference, StringComparer.Ordinal)];
    }

    /// <summary>Every version of a plan that is, or was, public, the newest first; none where there is no such plan.</summary>
    public Task<List<Publication>> Versions(Partnership partnership, string plan)
    {
        var slug = plan.ToLowerInvariant();
        return db.Publications.AsNoTracking().Where(p => p.Partnership == partnership.Id && p.Slug == slug).OrderByDescending(p => p.Number).ToListAsync();
    }

    /// <summary>A page of the versions that are, or were, public, the newest first.</summary>
    /// <param name="plan">Of one plan; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public async Task<Page<Publication>> All(PlanId? plan, int number, int size)
    {
        var versions = Public.Where(p => plan == null || p.Plan == plan);
        return new Page<Publication>(
            await versions.OrderByDescending(p => p.Id).Skip((number - 1) * size).Take(size).ToListAsync(), await versions.CountAsync(), number, size);
    }

    /// <summary>A version; null where it is not there, or not public.</summary>
    public Task<Publication?> Version(Guid id) => Public.SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>What the public reads of a version.</summary>
    public Task<PublishedPlan> Snapshot(Publication version) => keeping.Snapshot(version.Id);

    /// <summary>The newest version of a plan in a form that is public; null where none is.</summary>
    public Task<Publication?> Newest(string partnership, string plan, string form) =>
        Of(partnership, plan, form).Where(p => p.State == PublicationState.Published).OrderByDescending(p => p.Number).FirstOrDefaultAsync();

    /// <summary>A version of a plan that is, or was, public; null where it is not there.</summary>
    /// <remarks>A number that was withdrawn and one that is public cannot be the same; the database holds to it.</remarks>
    public Task<Publication?> Version(string partnership, string plan, string form, int number) =>
        Of(partnership, plan, form).Where(p => p.Number == number).SingleOrDefaultAsync();

    /// <summary>A version's file in a format, byte for byte as it was published; null where there is none.</summary>
    public Task<PublicationFile?> File(Publication version, string format) => keeping.Find(version.Id, format);

    // What is being prepared is nobody's but the people's who decide on it.
    private IQueryable<Publication> Public =>
        db.Publications.AsNoTracking().Where(p => p.State == PublicationState.Published || p.State == PublicationState.Withdrawn);

    private IQueryable<Publication> Of(string partnership, string plan, string form)
    {
        var wanted = StateWord.To<PublicationForm>(form);
        var (slug, ofPlan) = (partnership.ToLowerInvariant(), plan.ToLowerInvariant());
        return db.Publications.AsNoTracking().Where(
            p => p.Slug == ofPlan && p.Form == wanted && db.Set<Partnership>().Any(one => one.Id == p.Partnership && one.Slug == slug));
    }
}
