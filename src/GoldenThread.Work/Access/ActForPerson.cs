using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>A program of an organisation asks in the name of one of its people: what that person may not see does not leave.</summary>
internal sealed class ActForPerson(GoldenThreadDb db, AsSystem system)
{
    /// <summary>Goes on in the name of the person.</summary>
    /// <param name="email">The email address of somebody of the token's organisation.</param>
    /// <exception cref="RuleException">Nobody of that address works with children for the organisation.</exception>
    public async Task Begin(string? email)
    {
        var (session, address) = (db.Session!, email?.Trim().ToUpperInvariant());
        var person = session.Organisation is null || string.IsNullOrEmpty(address) ? null
            : await system.Do(within => within.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == address && a.Organisation == session.Organisation && a.EndedAt == null
                && (a.Role == Role.Practitioner || a.Role == Role.Supervisor || a.Role == Role.TeamManager || a.Role == Role.IndependentChair)));
        if (person is null) throw new RuleException("Name in “Acting-User” the email address of a person who works with children for your organisation");
        await db.Begin(person.Session with { PersonName = $"{person.FullName}, by {session.PersonName}" });
    }
}
