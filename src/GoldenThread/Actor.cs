namespace GoldenThread;

/// <summary>Who does a thing, and when: the edge tells the model.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name that the history shows.</param>
/// <param name="Role">The role in which the person acts.</param>
/// <param name="Organisation">The organisation for which the person acts; null for the partnership itself.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record Actor(PersonId Person, string Name, Role Role, OrganisationId? Organisation, DateTimeOffset Now);
