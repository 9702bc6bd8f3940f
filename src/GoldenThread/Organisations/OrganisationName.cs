namespace GoldenThread.Organisations;

/// <summary>Another name of an organisation.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What kind of name.</param>
/// <param name="Until">The last day on which it was the name, for former names.</param>
public sealed record OrganisationName([property: UpTo(Longest.Heading)] string Name, NameKind Kind, DateOnly? Until);
