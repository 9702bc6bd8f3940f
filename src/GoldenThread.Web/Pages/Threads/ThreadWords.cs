using GoldenThread.Storage;
using GoldenThread.Threads;

namespace GoldenThread.Web.Pages.Threads;

/// <summary>How pages say what stands on the golden thread.</summary>
internal static class ThreadWords
{
    public static string Words(this ThreadKind kind) => kind switch
    {
        ThreadKind.Review => "Incident and review",
        ThreadKind.Finding => "Finding",
        ThreadKind.Recommendation => "Recommendation",
        ThreadKind.Action => "Action",
        ThreadKind.Evidence => "Evidence",
        ThreadKind.Impact => "Impact",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Plural(this ThreadKind kind) => kind switch
    {
        ThreadKind.Review => "Reviews",
        ThreadKind.Finding => "Findings",
        ThreadKind.Recommendation => "Recommendations",
        ThreadKind.Action => "Actions",
        ThreadKind.Evidence => "Evidence",
        ThreadKind.Impact => "Impact",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"No action yet".</summary>
    public static string Missing(this ThreadKind kind) => $"No {kind.Words().ToLowerInvariant()} yet";

    /// <summary>The page of a point itself; null where it has none of its own.</summary>
    public static string? PageOf(this ThreadPoint point) => point.Kind switch
    {
        ThreadKind.Review => $"/reviews/{point.Id}",
        ThreadKind.Recommendation => Addresses.Recommendation(new RecommendationId(point.Id)),
        ThreadKind.Action => Addresses.Action(new ActionId(point.Id)),
        _ => null,
    };

    /// <summary>What that page shows: "review".</summary>
    public static string Page(this ThreadPoint point) => point.Kind == ThreadKind.Review ? "review" : point.Kind.Words().ToLowerInvariant();

    /// <summary>The page of its thread.</summary>
    public static string Address(this ThreadPoint point) => $"/thread/{point.Id}";

    /// <summary>What of reviews stands on these points, for the history.</summary>
    public static IEnumerable<Reading> Readings(this IEnumerable<ThreadPoint> points, string what) => points
        .Where(point => point.Kind is ThreadKind.Review or ThreadKind.Finding)
        .Select(point => new Reading(point.Kind == ThreadKind.Review ? "review" : "review_record", point.Id, what));

    public static string Short(this ThreadPoint point) => $"{point.Name}: {point.Text.Beginning(60)}";
}
