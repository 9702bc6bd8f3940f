using GoldenThread.Storage.Search;

namespace GoldenThread.Web.Pages.Search;

/// <summary>What was found, as people read it, and where it can be read.</summary>
internal static class HitInWords
{
    public static string Of(SearchKind kind) => kind switch
    {
        SearchKind.Plan => "Plans",
        SearchKind.Recommendation => "Recommendations",
        SearchKind.Action => "Actions",
        SearchKind.Update => "Updates",
        SearchKind.Evidence => "Evidence",
        SearchKind.Impact => "Impact",
        SearchKind.Board => "Board questions and answers",
        SearchKind.Document => "Documents",
        SearchKind.Organisation => "Organisations",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Where a hit can be read.</summary>
    public static string Address(SearchHit hit) => hit switch
    {
        { Kind: SearchKind.Organisation, Organisation: { } organisation } => $"/organisations/{organisation.Value}",
        { Kind: SearchKind.Document, PlanReference: { } reference } => $"/plans/{Uri.EscapeDataString(reference)}/source",
        { Action: { } action } => Addresses.Action(action),
        { Recommendation: { } recommendation } => Addresses.Recommendation(recommendation),
        _ => $"/plans/{Uri.EscapeDataString(hit.PlanReference ?? "")}",
    };

    /// <summary>What a hit's link says.</summary>
    public static string Heading(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Organisation => hit.Title,
        SearchKind.Recommendation => $"{hit.PlanReference}, recommendation {hit.Title}".TrimEnd(),
        SearchKind.Plan => $"{hit.PlanReference}",
        SearchKind.Action => $"{hit.PlanReference}, action",
        SearchKind.Update => $"{hit.PlanReference}, update",
        SearchKind.Evidence => $"{hit.PlanReference}, evidence: {hit.Title}",
        SearchKind.Impact => $"{hit.PlanReference}, impact",
        SearchKind.Board => $"{hit.PlanReference}, board {hit.Title}",
        SearchKind.Document => $"{hit.PlanReference}, document {hit.Title}",
        _ => throw new ArgumentOutOfRangeException(nameof(hit)),
    };
}
