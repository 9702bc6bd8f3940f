using System.Runtime.CompilerServices;
using Dapper;

namespace GoldenThread.Storage.Plans;

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
        await using var reader = await db.Connection.ExecuteReaderAsync(
            new CommandDefinition(Sql(filter, values, ""), values, cancellationToken: cancellation));
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
        left join lateral ({RatingOf.Recommendation("g.*", "r", "@aspect")}) rated on true
        order by c.reference, c.position, c.id
        """;
}
