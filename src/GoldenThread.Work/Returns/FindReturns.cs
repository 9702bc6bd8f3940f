using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Returns;

/// <summary>Finds returns, and those outstanding.</summary>
internal sealed class FindReturns(GoldenThreadDb db, Acting acting, FindPlans plans)
{
    /// <summary>What the person's own organisation owes; nothing where they have none.</summary>
    public async Task<IReadOnlyList<OwedRow>> Own() => acting.By.Organisation is { } organisation ? await new OutstandingReturns(db).Ask(organisation) : [];

    /// <summary>How much each organisation owes.</summary>
    public Task<IReadOnlyList<OwedByOrganisation>> Totals() => new OutstandingReturns(db).Totals(acting.Today);

    /// <summary>A page of what organisations owe.</summary>
    /// <param name="organisation">Of one organisation; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public Task<IReadOnlyList<OwedRow>> Owed(OrganisationId? organisation, int number, int size) => new OutstandingReturns(db).Page(organisation, number, size);

    /// <summary>How many returns stand where.</summary>
    public Task<IReadOnlyDictionary<ReturnState, int>> Count() => new ReturnList(db).Count();

    /// <summary>A page of returns.</summary>
    /// <param name="state">Where they stand; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public Task<Page<ReturnRow>> Page(ReturnState? state, int number, int size) => new ReturnList(db).Page(state, number, size);

    /// <summary>A return; null where the person may not see it or it is not there.</summary>
    public async Task<ReturnInPlan?> Find(Guid id) =>
        await db.Returns.SingleOrDefaultAsync(one => one.Id == id) is { } found && await plans.Action(found.Action.Value) is { } action
            ? new ReturnInPlan(found, action, await FilesOf(found))
            : null;

    /// <summary>
    /// The return on an action that the person's organisation writes, or has sent in; null where it has begun none since the last was accepted.
    /// </summary>
    public async Task<OrganisationReturn?> Begun(ActionId action)
    {
        var organisation = acting.By.Organisation;
        return await db.Returns.Where(one => one.Action == action && one.Organisation == organisation && one.State != ReturnState.Accepted)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync();
    }

    /// <summary>The files that come with a return, oldest first.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesOf(OrganisationReturn one)
    {
        var ids = one.Attachments.ToList();
        return await db.Attachments.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync();
    }
}
