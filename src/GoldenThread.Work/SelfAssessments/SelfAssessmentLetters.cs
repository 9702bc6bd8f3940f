using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Letters about self-assessments: to the leads of organisations, and where an organisation has none to its contact address.</summary>
internal sealed class SelfAssessmentLetters(GoldenThreadDb db, PostLetters letters)
{
    /// <summary>Writes to organisations; the caller saves.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="to">The organisations, each with the words for it.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isReminder">True for a reminder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The organisations that somebody was written to.</returns>
    public async Task<IReadOnlySet<OrganisationId>> Post(
        PartnershipId partnership, IReadOnlyDictionary<OrganisationId, string> to, string subject, DateTimeOffset now, bool isReminder = false, CancellationToken cancellation = default)
    {
        if (to.Count == 0) return new HashSet<OrganisationId>();
        var leads = (await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Role == Role.OrganisationLead && a.Organisation != null).ToListAsync(cancellation)).ToLookup(a => a.Organisation!.Value);
        var contacts = await db.Organisations.IgnoreAutoIncludes().Where(o => o.ContactEmail != null).ToDictionaryAsync(o => o.Id, o => o.ContactEmail!, cancellation);
        var told = new HashSet<OrganisationId>();
        foreach (var (organisation, words) in to)
        {
            var people = leads[organisation].Select(l => (Address: l.Email!, Name: (string?)l.FullName)).ToList();
            if (people.Count == 0 && contacts.TryGetValue(organisation, out var contact)) people.Add((contact, null));
            if (people.Count == 0) continue;
            letters.Post(people.Select(p => Letter(partnership, p.Address, p.Name, subject, words, now, isReminder)));
            told.Add(organisation);
        }

        return told;
    }

    /// <summary>Writes to one person; the caller saves.</summary>
    public void Post(PartnershipId partnership, Account to, string subject, string words, DateTimeOffset now) => letters.Post([Letter(partnership, to.Email!, to.FullName, subject, words, now, false)]);

    private static OutboxMessage Letter(PartnershipId partnership, string to, string? name, string subject, string words, DateTimeOffset now, bool isReminder) => new()
    {
        Partnership = partnership,
        ToAddress = to,
        ToName = name,
        Subject = subject,
        Body = $"Dear {name ?? "colleague"},\n\n{words}",
        CreatedAt = now,
        DueAt = now,
        IsReminder = isReminder,
    };
}
