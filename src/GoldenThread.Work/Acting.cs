using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Time;

namespace GoldenThread.Work;

/// <summary>Who does a piece of work, for whom, and when: taken from the session, so that nobody can be told otherwise.</summary>
internal sealed class Acting(GoldenThreadDb db, TimeProvider clock)
{
    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day in London.</summary>
    public DateOnly Today => LondonTime.Today(clock);

    /// <summary>The partnership.</summary>
    /// <exception cref="InvalidOperationException">The session is of no partnership.</exception>
    public PartnershipId Partnership => db.Session?.Partnership ?? throw new InvalidOperationException("The session is of no partnership.");

    /// <summary>Who writes in a child's record: the person of the session, or a system of an organisation.</summary>
    /// <exception cref="RuleException">The session is for no organisation.</exception>
    public WrittenBy Writes => db.Session is { Organisation: { } organisation } session
        ? new WrittenBy(organisation, session.Person, session.PersonName, Now)
        : throw new RuleException("Children's records are written for an organisation");

    /// <summary>True where a system of an organisation works, and no person.</summary>
    public bool IsSystem => db.Session?.Scope == SessionScope.System;

    /// <summary>The person; null where nobody is signed in.</summary>
    public PersonId? Person => db.Session?.Person;

    /// <summary>The name of the person, or of the program that works in nobody's name.</summary>
    public string Name => db.Session?.PersonName ?? "";

    /// <summary>The person, with their role and organisation.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor By => db.Session is { Person: { } person, Role: { } role } session
        ? new Actor(person, session.PersonName, role, session.Organisation, Now)
        : throw new InvalidOperationException("Nobody is signed in.");
}
