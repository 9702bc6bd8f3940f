using GoldenThread.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Organisations;

/// <summary>Organisations as the work needs them: all, because one is told apart from the others by its names.</summary>
public static class OrganisationLoading
{
    /// <summary>All organisations of the partnership by name, with their other names and what became of them.</summary>
    /// <param name="db">A session.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<OrganisationRegister> Register(GoldenThreadDb db, CancellationToken cancellation = default) =>
        new(await db.Organisations.AsSplitQuery().OrderBy(o => o.Name).ToListAsync(cancellation));

    /// <summary>The same with what people decided on names of documents: an organisation is found by those names too.</summary>
    /// <param name="db">A session.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<OrganisationRegister> RegisterWithChoices(GoldenThreadDb db, CancellationToken cancellation = default) =>
        new(await db.Organisations.AsSplitQuery().OrderBy(o => o.Name).ToListAsync(cancellation), await db.NameChoices.AsNoTracking().Where(c => c.InForce).ToListAsync(cancellation));
}
