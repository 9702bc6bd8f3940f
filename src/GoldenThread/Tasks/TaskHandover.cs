namespace GoldenThread.Tasks;

/// <summary>That somebody takes over the open tasks of a worker whose involvement ends.</summary>
/// <param name="Worker">Whose they were; null where the organisation's, with no worker.</param>
/// <param name="Organisation">The organisation whose involvement ends.</param>
/// <param name="To">Who takes them: the id of a person, a team or an organisation; null for "nobody, because …".</param>
/// <param name="From">First day.</param>
public sealed record TaskHandover(PersonId? Worker, OrganisationId Organisation, Guid? To, DateOnly From);
