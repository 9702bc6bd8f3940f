using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Policies;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Policies;

/// <summary>Reminds organisations of what they owe of policies whose day has passed: of each version once, all of an organisation in one letter.</summary>
internal sealed class RemindOfPolicies(GoldenThreadDb db, IServiceAddress address)
{
    /// <summary>Reminds those of a partnership, in whose session the database is.</summary>
    /// <returns>How many letters were written.</returns>
    public async Task<int> Remind(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var late = (await db.Acknowledgements.Where(a => a.Due < today && a.PassedOn == null && a.RemindedAt == null).OrderBy(a => a.Due).ThenBy(a => a.Id).ToListAsync(cancellation))
            .Where(a => a.IsToRemind(today)).ToList();
        if (late.Count == 0) return 0;
        var ids = late.Select(a => a.Policy).Distinct().ToList();
        // What a newer version or the end of the policy has overtaken is asked of nobody.
        var policies = (await db.Policies.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation)).Where(p => p.HoldsOn(today)).ToDictionary(p => p.Id);
        var owed = late.Where(a => policies.TryGetValue(a.Policy, out var policy) && policy.ClaimsOf(policy.Newest).Id == a.VersionId).ToList();
        var leads = await db.Accounts.AsNoTracking().Where(a => a.Role == Role.OrganisationLead && a.EndedAt == null).ToListAsync(cancellation);
        var contacts = await db.Organisations.IgnoreAutoIncludes().Where(o => o.ContactEmail != null).ToDictionaryAsync(o => o.Id, o => o.ContactEmail!, cancellation);
        var written = 0;
        foreach (var own in owed.GroupBy(a => a.Organisation))
        {
            var to = To(own.Key, leads, contacts);
            // Nobody to write to is no reminder: the page of the policy says what is overdue.
            if (to.Count == 0) continue;
            db.Outbox.AddRange(to.Select(t => Letter(partnership, t.Address, t.Name, [.. own.Select(a => (policies[a.Policy], a))], now)));
            foreach (var one in own) one.IsReminded(now);
            written += to.Count;
        }

        if (written > 0) await db.Save("Reminder", cancellation);
        return written;
    }

    private static List<(string Address, string? Name)> To(OrganisationId organisation, List<Account> leads, Dictionary<OrganisationId, string> contacts)
    {
        var own = leads.Where(l => l.Organisation == organisation).Select(l => (l.Email!, (string?)l.FullName)).ToList();
        return own.Count > 0 ? own : contacts.TryGetValue(organisation, out var contact) ? [(contact, null)] : [];
    }

    private OutboxMessage Letter(PartnershipId partnership, string to, string? name, List<(Policy Policy, Acknowledgement Owed)> owed, DateTimeOffset now) => new()
    {
        Partnership = partnership,
        ToAddress = to,
        ToName = name,
        Subject = owed.Count == 1 ? "An answer about a policy is overdue" : $"Answers about {owed.Count} policies are overdue",
        Body = $"""
            Dear {name ?? "colleague"},

            We asked your organisation to tell us that it received these policies, how many staff they reached, and what shows that they are used. Something is still missing:

            {string.Join("\n", owed.Select(o => $"- {o.Policy.Title}: {PolicyWords.Missing(o.Owed.Known(LondonTime.Day(now)))}. Due: {o.Owed.Due:d MMMM yyyy}\n  {address.Of(PolicyAddresses.Acknowledge(o.Policy, o.Owed.Organisation))}"))}
            """,
        CreatedAt = now,
        DueAt = now,
        IsReminder = true,
    };
}
