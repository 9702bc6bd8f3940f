using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>People who work with children, to choose from: no child stands here.</summary>
internal sealed class FindColleagues(GoldenThreadDb db, AsSystem system)
{
    /// <summary>Somebody.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Organisation">For whom they work.</param>
    internal sealed record Colleague(PersonId Person, string Name, string Organisation);

    /// <summary>Those of one's own organisation.</summary>
    public Task<IReadOnlyList<Colleague>> Own() => Of(db.Session!.Organisation);

    /// <summary>Those of every organisation.</summary>
    public Task<IReadOnlyList<Colleague>> Everybody() => Of(null);

    /// <summary>The organisations.</summary>
    public async Task<IReadOnlyList<(OrganisationId Id, string Name)>> Organisations() =>
        [.. (await db.Organisations.IgnoreAutoIncludes().AsNoTracking().OrderBy(o => o.Name).ToListAsync()).Select(o => (o.Id, o.Name))];

    private Task<IReadOnlyList<Colleague>> Of(OrganisationId? organisation) => system.Do<IReadOnlyList<Colleague>>(async s =>
    {
        var names = await s.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name);
        var accounts = await s.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Organisation != null && (organisation == null || a.Organisation == organisation)).Select(a => new { a.Id, a.FullName, a.Role, a.Organisation }).ToListAsync();
        return [.. accounts.Where(a => Roles.OfRecords.Contains(a.Role)).OrderBy(a => a.FullName, StringComparer.OrdinalIgnoreCase).Select(a => new Colleague(new PersonId(a.Id), a.FullName, names.GetValueOrDefault(a.Organisation!.Value, "")))];
    });
}
