using System.Runtime.CompilerServices;
using Dapper;
using GoldenThread.Assurance;

namespace GoldenThread.Storage.Questions;

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

    internal const string Level =
        "coalesce((select g.level from rating g where g.partnership_id = r.partnership_id and g.of_recommendation_id = r.id and g.aspect = @aspect and not g.sent_back order by g.id desc limit 1), 'none')";

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

/// <summary>A recommendation as a list shows it.</summary>
public sealed record RecommendationRow
{
    /// <summary>The recommendation.</summary>
    public Guid Recommendation { get; init; }

    /// <summary>The plan.</summary>
    public Guid Plan { get; init; }

    /// <summary>The plan's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Its number with that of the one it is part of.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Keys of its themes.</summary>
    public string[] Themes { get; init; } = [];

    /// <summary>Key of the level in force on the aspect asked for.</summary>
    public string? Level { get; init; }

    /// <summary>Why.</summary>
    public string? Because { get; init; }

    /// <summary>Why it holds although the proof is missing.</summary>
    public string? OverruledBecause { get; init; }

    /// <summary>True where the source document gave it.</summary>
    public bool FromSource { get; init; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTime? RatedAt { get; init; }

    /// <summary>Its rating as a whole claims completion and the record does not support it.</summary>
    public bool InQuestion { get; init; }

    /// <summary>How many actions it has.</summary>
    public int Actions { get; init; }

    /// <summary>How many of them are done or no longer needed.</summary>
    public int Done { get; init; }
}

/// <summary>The recommendations that a filter means.</summary>
public sealed class RecommendationList(GoldenThreadDb db)
{
    /// <summary>How many.</summary>
    public async Task<int> Count(RecommendationFilter filter)
    {
        var values = new DynamicParameters();
        var sql = $"select count(*)::int from {RecommendationFilter.From} where {filter.Where(values)}";
        return await db.Connection.ExecuteScalarAsync<int>(sql, values);
    }

    /// <summary>How many at each level, by its key; <see cref="ActionFilter.Unrated"/> for those without.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByLevel(RecommendationFilter filter)
    {
        var values = new DynamicParameters();
        var sql = $"select {RecommendationFilter.Level} as level, count(*)::int as count from {RecommendationFilter.From} where {filter.Where(values)} and {RecommendationFilter.Rated} group by 1";
        return (await db.Connection.QueryAsync<(string Level, int Count)>(sql, values)).ToDictionary(x => x.Level, x => x.Count, StringComparer.Ordinal);
    }

    /// <summary>A page of them, by plan and number.</summary>
    public async Task<IReadOnlyList<RecommendationRow>> Page(RecommendationFilter filter, int page, int size)
    {
        var values = new DynamicParameters();
        values.Add("size", size);
        values.Add("skip", (Math.Max(page, 1) - 1) * size);
        return [.. await db.Connection.QueryAsync<RecommendationRow>(Sql(filter, values, "limit @size offset @skip"), values)];
    }

    /// <summary>All of them, as they come from the database.</summary>
    public async IAsyncEnumerable<RecommendationRow> All(RecommendationFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var values = new DynamicParameters();
        await using var reader = await db.Connection.ExecuteReaderAsync(new CommandDefinition(Sql(filter, values, ""), values, cancellationToken: cancellation));
        var read = reader.GetRowParser<RecommendationRow>();
        while (await reader.ReadAsync(cancellation)) yield return read(reader);
    }

    private static string Sql(RecommendationFilter filter, DynamicParameters values, string limit) =>
        $"""
        with chosen as (
          select r.partnership_id, r.id, p.reference, r.position from {RecommendationFilter.From}
          where {filter.Where(values)}
          order by p.reference, r.position, r.id {limit})
        select r.id as Recommendation, r.plan_id as Plan, c.reference, r.text, r.themes,
          coalesce(nullif(whole.number, '') || ' ', '') || r.number as Number,
          rated.level, rated.because, rated.overruled_because as OverruledBecause, coalesce(rated.from_source, false) as FromSource, rated.at as RatedAt,
          {QuestionOf.Recommendation} as InQuestion,
          (select count(*)::int from plan_action a where a.partnership_id = r.partnership_id and a.recommendation_id = r.id) as Actions,
          (select count(*)::int from plan_action a where a.partnership_id = r.partnership_id and a.recommendation_id = r.id and a.activity in ('done', 'no-longer-needed')) as Done
        from chosen c
        join recommendation r on r.partnership_id = c.partnership_id and r.id = c.id
        left join recommendation whole on whole.partnership_id = r.partnership_id and whole.id = r.part_of_id
        left join lateral (select g.* from rating g
          where g.partnership_id = r.partnership_id and g.of_recommendation_id = r.id and g.aspect = @aspect and not g.sent_back order by g.id desc limit 1) rated on true
        order by c.reference, c.position, c.id
        """;
}
