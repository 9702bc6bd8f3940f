namespace GoldenThread.Storage.Search;

/// <summary>A thing in which the words were found.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PlanReference">The plan's reference.</param>
/// <param name="Recommendation">The recommendation, where it belongs to one.</param>
/// <param name="Action">The action, where it belongs to one.</param>
/// <param name="Organisation">The organisation, where it belongs to one or is one.</param>
/// <param name="Title">A number, reference or name; may be empty.</param>
/// <param name="Context">The words around what was found, in pieces.</param>
public sealed record SearchHit(
    SearchKind Kind, Guid Id, PlanId? Plan, string? PlanReference, RecommendationId? Recommendation, ActionId? Action, OrganisationId? Organisation,
    string Title, IReadOnlyList<SearchPiece> Context);
