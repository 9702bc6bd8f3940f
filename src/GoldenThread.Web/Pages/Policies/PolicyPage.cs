using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>What pages of one policy ask at their door.</summary>
internal static class PolicyPage
{
    /// <summary>A policy that the person keeps; null where it is not there or somebody else keeps it.</summary>
    public static async Task<FoundPolicy?> Kept(FindPolicies find, string reference) => await find.One(reference) is { } found && find.MayKeep(found) ? found : null;

    /// <summary>Recommendations by the addresses of their pages, one a line; null where one of them is not known.</summary>
    public static async Task<IReadOnlyList<RecommendationId>?> Recommendations(FindPolicies find, string? addresses)
    {
        var ids = new List<RecommendationId>();
        foreach (var line in (addresses ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Guid.TryParse(line.Split('#', '?')[0].TrimEnd('/').Split('/')[^1], out var id)) return null;
            ids.Add(new RecommendationId(id));
        }

        return (await find.Recommendations(ids)).Count == ids.Distinct().Count() ? ids : null;
    }

    /// <summary>Where a refusal of the model stands on the forms that write a version.</summary>
    public static string Question(RuleException? refused) => refused?.About switch
    {
        "reference" => "Reference",
        "title" => "Heading",
        nameof(PolicyDraft.Address) => "Address",
        "file" => "Upload",
        nameof(PolicyDraft.ReviewBy) => "ReviewBy",
        nameof(PolicyDraft.InForceFrom) => "InForceFrom",
        nameof(PolicyDraft.Changed) => "Changed",
        ['q', 'u', 'e', 's', 't', 'i', 'o', 'n', var number] => $"Questions[{number - '1'}].Words",
        _ => "Words",
    };
}
