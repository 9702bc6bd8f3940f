using System.Collections.Immutable;

namespace GoldenThread.Policies;

/// <summary>That a version was sent to organisations.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Organisations">To whom.</param>
/// <param name="Due">The day by which they are to answer.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ByName">By whom.</param>
public sealed record PolicyCirculation(int Version, ImmutableArray<OrganisationId> Organisations, DateOnly Due, DateTimeOffset At, string ByName);
