using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>In whose name a program of an organisation works with children's records: one of the organisation's people, with what that person may.</summary>
internal sealed class ActingUser(GoldenThreadDb db, AsSystem system, Acting acting)
{
    /// <summary>Begins work in the name of a person; the name of the program stands beside theirs.</summary>
    /// <param name="email">Their email address.</param>
    /// <exception cref="RuleException">Nobody of that address works with children for the organisation of the token.</exception>
    public async Task Begin(string? email)
    {
        var (session, address) = (db.Session!, email?.Trim().ToUpperInvariant());
        var person = session.Organisation is null || string.IsNullOrEmpty(address) ? null
            : await system.Do(within => within.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == address && a.Organisation == session.Organisation
                && (a.Role == Role.Practitioner || a.Role == Role.Supervisor || a.Role == Role.TeamManager || a.Role == Role.IndependentChair)));
        // Whoever may not sign in, because the account has ended or is locked, lends their name to no program.
        if (person?.IsOpen(acting.Now) != true) throw new RuleException("Name in “Acting-User” the email address of a person who works with children for your organisation");
        await db.Begin(person.Session with { PersonName = $"{person.FullName}, by {session.PersonName}" });
    }
}
