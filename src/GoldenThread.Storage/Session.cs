namespace GoldenThread.Storage;

/// <summary>For whom a transaction works: the database shows and accepts only what this person, in this role, may see and write.</summary>
/// <param name="Partnership">The partnership; null only in the scopes that come before one is known.</param>
/// <param name="Person">The person, or null for the system itself.</param>
/// <param name="PersonName">The name that the history shows.</param>
/// <param name="Organisation">The organisation for which the person acts; null for the partnership itself.</param>
/// <param name="Role">The role; null for the system and for nobody.</param>
/// <param name="Scope">What may be reached besides the partnership's rows.</param>
public sealed record Session(
    PartnershipId? Partnership, PersonId? Person, string PersonName, OrganisationId? Organisation, Role? Role, SessionScope Scope = SessionScope.Partnership)
{
    /// <summary>Before a person is known: accounts, sign-in sessions, invitations and tokens can be looked up in all partnerships, nothing else.</summary>
    public static Session SignIn { get; } = new(null, null, "Sign-in", null, null, SessionScope.SignIn);

    /// <summary>A job that goes through all partnerships: it can list them, nothing else, and then begins <see cref="System"/> for each.</summary>
    public static Session Jobs { get; } = new(null, null, "Golden Thread", null, null, SessionScope.Jobs);

    /// <summary>A reader of the public pages: only what is, or was, published can be seen, in all partnerships.</summary>
    public static Session Public { get; } = new(null, null, "Public", null, null, SessionScope.Public);

    /// <summary>The system at work for one partnership: jobs, the command line, the first load of sample plans.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="name">What the history shows as the one who did it.</param>
    public static Session System(PartnershipId partnership, string name = "Golden Thread") =>
        new(partnership, null, name, null, null, SessionScope.System);

    /// <summary>A signed-in person.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="actor">The person, role and organisation.</param>
    public static Session Of(PartnershipId partnership, Actor actor) =>
        new(partnership, actor.Person, actor.Name, actor.Organisation, actor.Role);
}
