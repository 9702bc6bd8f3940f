namespace GoldenThread.Tasks;

/// <summary>Whose a task is on a day.</summary>
/// <param name="Organisation">The organisation that does it; null where there is none of its kind.</param>
/// <param name="Team">The team on whose list it stands, with nobody or with the worker; null for none.</param>
/// <param name="Worker">The worker; null where nobody has it.</param>
/// <param name="Lead">The organisation that leads for the child, on whose list of unowned tasks it stands otherwise; null where nobody leads.</param>
public readonly record struct TaskOwner(OrganisationId? Organisation, TeamId? Team, PersonId? Worker, OrganisationId? Lead)
{
    /// <summary>True where neither a worker nor a team has it: managers of its organisation and of the lead see it among the unowned.</summary>
    public bool IsUnowned => Worker is null && Team is null;
}
