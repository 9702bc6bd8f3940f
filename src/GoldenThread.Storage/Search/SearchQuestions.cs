using System.Runtime.CompilerServices;
using Dapper;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Search;

/// <summary>Finds words in plans, recommendations, actions, updates, evidence, impacts, the board's exchanges, documents and organisations.</summary>
public static class SearchQuestions
{
    // Characters that no text holds mark the words that were found, whatever the text's own brackets and tags are.
    private const char HitBegins = '\u0002', HitEnds = '\u0003';

    private const int Batch = 1_000;

    private const string Where = """
        where e.partnership_id = (select gt_partnership()) and (@plan::uuid is null or e.plan_id = @plan) and (@kinds::text[] is null or e.kind = any (@kinds))
          and (@organisations::uuid[] is null or e.organisation_id = any (@organisations) or e.action_id in (
            select ao.action_id from action_organisation ao where ao.partnership_id = (select gt_partnership()) and ao.organisation_id = any (@organisations)))
        """;

    private const string Exact = "select e.*, ts_rank(e.words, websearch_to_tsquery('english', @words)) as rank from search_entry e " + Where
        + " and e.words @@ websearch_to_tsquery('english', @words)";

    // Where the words stand nowhere as they were typed: what looks like them.
    private const string Like = "select e.*, word_similarity(@words, e.body) as rank from search_entry e " + Where
        + " and e.kind in ('plan', 'recommendation', 'action', 'organisation') and e.body %> @words";

    /// <summary>A page of what was found, best first.</summary>
    /// <param name="db">A session: only what its person may see is found.</param>
    /// <param name="words">As typed: several words must all stand there, “in quotes” together, a word after "-" must not, "or" chooses.</param>
    /// <param name="within">Where to look; null for everywhere.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">Hits on a page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">There are no words to look for.</exception>
    public static async Task<SearchResult> Find(
        GoldenThreadDb db, string words, SearchWithin? within = null, int number = 1, int size = 20, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleException("Enter the words to search for.");
        number = Math.Max(1, number);
        var values = new
        {
            words = words.Trim().Replace('\0', ' '),
            size,
            skip = (number - 1) * size,
            plan = within?.Plan?.Value,
            kinds = within?.Kinds is { Count: > 0 } kinds ? kinds.Select(StateWord.Of).ToArray() : null,
            organisations = within?.Organisations is { Count: > 0 } some ? some.Select(o => o.Value).ToArray() : null,
        };
        // The question goes over ten tables with their rules: to plan it anew for each words takes several times as long as to answer it. That one plan is to
        // take the indexes of words, which are in memory, before it reads a table through.
        await using (var kept = db.Command(
            "select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('random_page_cost', '1.1', true), set_config('pg_trgm.word_similarity_threshold', '0.45', true)"))
            await kept.ExecuteNonQueryAsync(cancellation);
        var exact = await Hits(db, Exact, values, number, size, cancellation);
        if (exact.Total > 0) return new SearchResult(exact, NearMiss: false);
        var like = await Hits(db, Like, values, number, size, cancellation);
        return new SearchResult(like, NearMiss: like.Total > 0);
    }

    /// <summary>Every hit, best first, a batch after the other.</summary>
    /// <param name="db">A session.</param>
    /// <param name="words">What people type into a search box.</param>
    /// <param name="within">Where to look; null for everywhere.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">There are no words to look for.</exception>
    public static async IAsyncEnumerable<SearchHit> All(
        GoldenThreadDb db, string words, SearchWithin? within = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var number = 1; ; number++)
        {
            var found = (await Find(db, words, within, number, Batch, cancellation)).Hits;
            foreach (var hit in found.Rows) yield return hit;
            if (number >= found.Pages) yield break;
        }
    }

    private static Task<int> Count(GoldenThreadDb db, string found, object values, CancellationToken cancellation) =>
        db.Connection.ExecuteScalarAsync<int>(new CommandDefinition($"select count(*)::int from ({found}) f", values, cancellationToken: cancellation));

    private static async Task<Page<SearchHit>> Hits(
        GoldenThreadDb db, string found, object values, int number, int size, CancellationToken cancellation)
    {
        // The context is cut out for the rows of this page alone: it reads the whole text.
        List<Found> rows = [.. await db.Connection.QueryAsync<Found>(new CommandDefinition(
            $"""
            select f.kind, f.id, f.plan_id, p.reference as plan_reference, coalesce(f.recommendation_id, a.recommendation_id) as recommendation_id,
              f.action_id, f.organisation_id, f.title, f.total,
              ts_headline('english', f.body, websearch_to_tsquery('english', @words), 'StartSel={HitBegins}, StopSel={HitEnds}, '
                || case when length(f.body) < 300 then 'HighlightAll=true' else 'MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "' end) as context
            from (select *, count(*) over ()::int as total from ({found}) every order by rank desc, id limit @size offset @skip) f
            left join plan p on p.partnership_id = f.partnership_id and p.id = f.plan_id
            left join plan_action a on a.partnership_id = f.partnership_id and a.id = f.action_id
            order by f.rank desc, f.id
            """,
            values, cancellationToken: cancellation))];
        // Beyond the last page no row says how many there are.
        var total = rows is [var first, ..] ? first.Total : number == 1 ? 0 : await Count(db, found, values, cancellation);
        return new Page<SearchHit>([.. rows.Select(r => r.Hit())], total, number, size);
    }

    private sealed record Found(
        string Kind, Guid Id, Guid? PlanId, string? PlanReference, Guid? RecommendationId, Guid? ActionId, Guid? OrganisationId, string Title, int Total, string Context)
    {
        public SearchHit Hit() => new(
            StateWord.To<SearchKind>(Kind), Id, PlanId is { } plan ? new PlanId(plan) : null, PlanReference,
            RecommendationId is { } recommendation ? new RecommendationId(recommendation) : null, ActionId is { } action ? new ActionId(action) : null,
            OrganisationId is { } organisation ? new OrganisationId(organisation) : null, Title, Pieces(Context));

        private static List<SearchPiece> Pieces(string context)
        {
            var pieces = new List<SearchPiece>();
            var hit = false;
            foreach (var text in context.Split(HitBegins, HitEnds))
            {
                if (text.Length > 0)
                    pieces.Add(new SearchPiece(text, hit));
                hit = !hit;
            }

            return pieces;
        }
    }
}
