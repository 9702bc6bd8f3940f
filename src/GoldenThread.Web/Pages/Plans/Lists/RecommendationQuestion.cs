using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>What a list of recommendations is narrowed to; see <see cref="ActionQuestion"/>.</summary>
public sealed class RecommendationQuestion
{
    public Guid? Plan { get; set; }

    public string? Theme { get; set; }

    public string? Rating { get; set; }

    public Aspect Aspect { get; set; }

    public bool InQuestion { get; set; }

    public bool Unanswered { get; set; }

    /// <summary>The same for the database.</summary>
    public RecommendationFilter Filter => new()
    {
        Plan = Plan is { } plan ? new PlanId(plan) : null,
        Theme = Theme,
        Rating = Rating,
        Aspect = Aspect,
        InQuestion = InQuestion,
        Unanswered = Unanswered,
    };

    /// <summary>The address of the list.</summary>
    public string Address(string path = "/recommendations") => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [nameof(Plan)] = Plan?.ToString(),
        [nameof(Theme)] = Theme,
        [nameof(Rating)] = Rating,
        [nameof(Aspect)] = Aspect == Aspect.Overall ? null : Aspect.ToString(),
        [nameof(InQuestion)] = InQuestion ? "true" : null,
        [nameof(Unanswered)] = Unanswered ? "true" : null,
    }.Where(one => !string.IsNullOrEmpty(one.Value)));
}
