using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Proofs;

/// <summary>Tells the business managers, and the leads of the organisations that act, of doubts that were raised: once, in one letter each.</summary>
internal sealed class TellOfDoubts(GoldenThreadDb db, IServiceAddress address)
{
    /// <summary>Tells those of a partnership, in whose session the database is.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Tell(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var doubts = await db.Doubts.Where(d => d.GoneAt == null && d.ToldAt == null).OrderBy(d => d.Since).ThenBy(d => d.Id).ToListAsync(cancellation);
        if (doubts.Count == 0) return;
        var actions = (await PlanLoading.Read(db, [.. doubts.Select(d => d.Action).Distinct()], cancellation)).ToDictionary(a => a.Id);
        var plans = await db.Plans.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Reference, cancellation);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && (a.Role == Role.BusinessManager || a.Role == Role.OrganisationLead))
            .ToListAsync(cancellation);
        foreach (var account in accounts)
        {
            var own = doubts.Where(d => account.Role == Role.BusinessManager
                || (actions.TryGetValue(d.Action, out var action) && account.Organisation is { } organisation && action.ActsNow.Contains(organisation))).ToList();
            if (own.Count > 0) db.Outbox.Add(Letter(partnership, account, own, plans, now));
        }

        foreach (var doubt in doubts) doubt.IsTold(now);
        await db.SaveUnlessChanged("Told", cancellation);
    }

    private OutboxMessage Letter(PartnershipId partnership, Account to, List<Doubt> doubts, Dictionary<PlanId, string> plans, DateTimeOffset now) => new()
    {
        Partnership = partnership,
        ToAddress = to.Email!,
        ToName = to.FullName,
        Subject = doubts.Count == 1 ? "A rating is in question" : $"{doubts.Count} ratings are in question",
        Body = $"""
            Dear {to.FullName},

            The record no longer supports {(doubts.Count == 1 ? "a rating" : "some ratings")}:

            {string.Join("\n", doubts.Select(d => $"- {plans.GetValueOrDefault(d.Plan)}: {d.Says}\n  {address.Of(Addresses.Action(d.Action))}"))}

            The ratings have not been changed. The business manager can rate again, or answer with a reason.
            """,
        CreatedAt = now,
        DueAt = now,
    };
}
