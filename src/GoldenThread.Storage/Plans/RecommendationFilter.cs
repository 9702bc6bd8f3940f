using Dapper;
using GoldenThread.Plans;

namespace GoldenThread.Storage.Plans;

/// <summary>Which recommendations are meant; see <see cref="ActionFilter"/>.</summary>
public sealed record RecommendationFilter
{
    /// <summary>Of this plan.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>That belong to this theme.</summary>
    public string? Theme { get; init; }

    /// <summary>With this level in force, or <see cref="ActionFilter.Unrated"/>.</summary>
    public string? Rating { get; init; }

    /// <summary>What the rating is about.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>Whose rating claims completion although the record does not support it.</summary>
    public bool InQuestion { get; init; }

    /// <summary>To which the board put a question or a challenge that nobody has answered.</summary>
    public bool Unanswered { get; init; }

    internal const string From = "recommendation r join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id";

    /// <summary>What is rated: a recommendation whose parts are rated is not rated itself, and does not count as unrated.</summary>
    internal const string Rated =
        """
        (exists (select from rating g where g.partnership_id = r.partnership_id and g.of_recommendation_id = r.id and not g.sent_back)
            or not exists (select from recommendation part where part.partnership_id = r.partnership_id and part.part_of_id = r.id))
        """;

    internal static readonly string Level = $"coalesce(({RatingOf.Recommendation("g.level", "r", "@aspect")}), 'none')";

    internal string Where(DynamicParameters values)
    {
        var rules = new List<string> { "r.partnership_id = (select gt_partnership())", Plan is null ? "p.state = 'open'" : "p.state <> 'withdrawn'" };
        values.Add("aspect", Words.Of(Aspect));
        if (Plan is { } plan) Rule("r.plan_id = @plan", "plan", plan.Value);
        if (!string.IsNullOrWhiteSpace(Theme)) Rule("@theme = any (r.themes)", "theme", Theme);
        if (!string.IsNullOrWhiteSpace(Rating)) Rule($"{Level} = @level and {Rated}", "level", Rating);
        if (InQuestion) rules.Add(QuestionOf.Recommendation);
        if (Unanswered) rules.Add(UnansweredWord);
        return string.Join("\n  and ", rules);

        void Rule(string sql, string name, object value)
        {
            rules.Add(sql);
            values.Add(name, value);
        }
    }

    private const string UnansweredWord =
        """
        exists (select from board_exchange x where x.partnership_id = r.partnership_id and x.recommendation_id = r.id and x.kind <> 'answer'
            and not exists (select from board_exchange answer where answer.partnership_id = x.partnership_id and answer.in_reply_to = x.id))
        """;
}
