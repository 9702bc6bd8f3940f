using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>What pages show of organisations.</summary>
internal sealed class FindOrganisations(GoldenThreadDb db)
{
    /// <summary>All organisations of the partnership.</summary>
    public Task<OrganisationRegister> Register() => OrganisationLoading.Register(db);

    /// <summary>The same with the names of documents that people said are theirs.</summary>
    public Task<OrganisationRegister> RegisterWithChoices() => OrganisationLoading.RegisterWithChoices(db);

    /// <summary>One organisation; null where it is not there.</summary>
    public Task<Organisation?> One(Guid id) => db.Organisations.AsSplitQuery().SingleOrDefaultAsync(o => o.Id == new OrganisationId(id));

    /// <summary>Those that go on, to choose from.</summary>
    public async Task<IReadOnlyList<OrganisationToChoose>> ThatGoOn() =>
        [
            .. (await db.Organisations.Where(o => o.Ended == null).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync())
            .Select(o => new OrganisationToChoose(o.Id, o.Name)),
        ];

    /// <summary>The names of all, those that ended included.</summary>
    public async Task<IReadOnlyDictionary<OrganisationId, string>> Names() =>
        await db.Organisations.Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);

    /// <summary>The actions of an organisation, of its services and teams, and of those whose work it took over.</summary>
    public async Task<IReadOnlyList<PlanAction>> Actions(OrganisationRegister register, OrganisationId organisation)
    {
        var line = register.Before(organisation).SelectMany(register.PartsOf).Distinct().ToList();
        return await db.Actions.AsNoTracking().Include(a => a.Organisations).Where(a => a.Organisations.Any(o => line.Contains(o.Organisation)))
            .OrderBy(a => a.Id).ToListAsync();
    }

    /// <summary>The names of its leads that have an account: reminders go to them before any other address.</summary>
    public async Task<IReadOnlyList<string>> Leads(OrganisationId organisation) =>
        await db.Accounts.AsNoTracking().Where(a => a.Organisation == organisation && a.Role == Role.OrganisationLead && a.EndedAt == null)
            .OrderBy(a => a.FullName).Select(a => a.FullName).ToListAsync();
}
