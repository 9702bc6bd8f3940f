using GoldenThread.Access;
using GoldenThread.Champions;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Champions;

/// <summary>What the pages of champions show.</summary>
internal sealed class FindChampions(GoldenThreadDb db, Acting acting)
{
    /// <summary>All champions by name, those who ended too.</summary>
    public async Task<IReadOnlyList<Champion>> All() =>
        [.. (await db.Champions.AsNoTracking().ToListAsync()).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Id)];

    /// <summary>A champion, tracked for changes; null where there is none.</summary>
    public Task<Champion?> One(Guid id) => db.Champions.SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>The partnership's organisations.</summary>
    public Task<OrganisationRegister> Organisations() => OrganisationLoading.Register(db);

    /// <summary>Teams that there are today, by name.</summary>
    public async Task<IReadOnlyList<Team>> Teams()
    {
        var today = acting.Today;
        return [.. (await db.Teams.AsNoTracking().ToListAsync()).Where(t => t.HoldsOn(today)).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>People who can be champions: those who can sign in; for a lead those of their organisation.</summary>
    public async Task<IReadOnlyList<Account>> People()
    {
        var by = acting.By;
        return
        [
            .. (await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Organisation != null).ToListAsync())
                .Where(a => by.Role != Role.OrganisationLead || a.Organisation == by.Organisation).OrderBy(a => a.FullName, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>True where the person may change where somebody is a champion, and for what.</summary>
    public bool MayKeep(OrganisationRegister register, OrganisationId organisation) => acting.By is var by && (by.Role is Role.BusinessManager or Role.Administrator
        || (by.Role == Role.OrganisationLead && by.Organisation is { } own && (own == organisation || register.CarriedOnBy(organisation, acting.Today).Any(o => o.Id == own))));

    /// <summary>True where the champion is the person.</summary>
    public bool IsMe(Champion champion) => champion.Person is { } person && person == acting.Person;
}
