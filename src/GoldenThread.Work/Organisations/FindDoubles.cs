using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Finds organisations that may be one, and what was decided on such pairs.</summary>
internal sealed class FindDoubles(GoldenThreadDb db)
{
    /// <summary>The pairs that nobody told apart yet.</summary>
    public async Task<IReadOnlyList<OrganisationPair>> All() =>
        OrganisationDoubles.In(await OrganisationLoading.Register(db), await db.ToldApart.AsNoTracking().ToListAsync());

    /// <summary>The pairs that were told apart, the last first.</summary>
    public async Task<IReadOnlyList<ToldApart>> Apart() => await db.ToldApart.AsNoTracking().Where(pair => pair.Apart).OrderByDescending(pair => pair.Decided).ToListAsync();

    /// <summary>What people decided on names of documents and is in force, by name.</summary>
    public async Task<IReadOnlyList<NameChoice>> Choices() => await db.NameChoices.AsNoTracking().Where(c => c.InForce).OrderBy(c => c.Form).ToListAsync();
}
