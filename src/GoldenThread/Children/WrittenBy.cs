namespace GoldenThread.Children;

/// <summary>Who writes a statement, for which organisation, and when.</summary>
/// <param name="Organisation">The organisation whose statement it is.</param>
/// <param name="Author">The person; null where it came from a system of the organisation.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Recorded">When the server had it, in UTC.</param>
public sealed record WrittenBy(OrganisationId Organisation, PersonId? Author, string Name, DateTimeOffset Recorded);
