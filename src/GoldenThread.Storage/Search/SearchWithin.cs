namespace GoldenThread.Storage.Search;

/// <summary>Where to look.</summary>
/// <param name="Plan">In one plan alone.</param>
/// <param name="Kinds">In these kinds of things alone; empty for all.</param>
/// <param name="Organisations">In what these organisations do alone; empty for all.</param>
public sealed record SearchWithin(PlanId? Plan = null, IReadOnlyList<SearchKind>? Kinds = null, IReadOnlyList<OrganisationId>? Organisations = null);
