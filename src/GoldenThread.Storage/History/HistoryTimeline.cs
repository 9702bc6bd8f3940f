using System.Text.Json;
using Dapper;
using GoldenThread.Storage.Questions;

namespace GoldenThread.Storage.History;

/// <summary>What happened to a plan, a recommendation or an action, newest first, for people to read.</summary>
public static class HistoryTimeline
{
    /// <summary>A page of what happened.</summary>
    /// <param name="db">A session: only what its person may see is shown.</param>
    /// <param name="of">To what, and since when.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">Lines on a page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Page<HistoryLine>> Find(GoldenThreadDb db, HistoryOf of, int number = 1, int size = 50, CancellationToken cancellation = default)
    {
        number = Math.Max(1, number);
        var values = new
        {
            plan = of.Plan?.Value,
            recommendation = of.Recommendation?.Value,
            action = of.Action?.Value,
            since = of.Since,
            size,
            skip = (number - 1) * size,
            // Rows that only carry others' bytes or links tell a reader nothing.
            unread = new[] { "stored_file", "publication_file", "reminder_sent", "outbox_message" },
        };
        const string From = """
            from history_entry h
            where h.partnership_id = (select gt_partnership()) and h.subject <> all (@unread)
              and (@plan::uuid is null or h.plan_id = @plan) and (@since::timestamptz is null or h.at >= @since)
              and (@action::uuid is null or h.action_id = @action)
              and (@recommendation::uuid is null or h.recommendation_id = @recommendation)
            """;
        var total = await db.Connection.ExecuteScalarAsync<int>(new CommandDefinition($"select count(*)::int {From}", values, cancellationToken: cancellation));
        var rows = await db.Connection.QueryAsync<Entry>(new CommandDefinition(
            $"""
            select h.id, h.at, h.person_name, (select o.name from organisation o where o.partnership_id = h.partnership_id and o.id = h.organisation_id) as organisation,
              h.subject, h.subject_id, h.plan_id, h.recommendation_id, h.action_id, h.change, h.before::text as before, h.after::text as after, h.reason
            {From} order by h.id desc limit @size offset @skip
            """,
            values, cancellationToken: cancellation));
        return new Page<HistoryLine>([.. rows.Select(r => r.Line())], total, number, size);
    }

    /// <summary>Which plans changed since a moment (such as the last meeting of the board), and how much; most changes first.</summary>
    /// <param name="db">A session.</param>
    /// <param name="since">The moment, in UTC.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<ChangedPlan>> ChangedSince(GoldenThreadDb db, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var rows = await db.Connection.QueryAsync<(Guid Id, string Reference, string Title, int Updates, int Ratings, int Evidence, int Returns, int Changes)>(
            new CommandDefinition(
                """
                select p.id, p.reference, p.title, count(*) filter (where h.subject = 'progress_update')::int, count(*) filter (where h.subject = 'rating')::int,
                  count(*) filter (where h.subject in ('evidence', 'impact'))::int, count(*) filter (where h.subject = 'organisation_return')::int, count(*)::int
                from history_entry h join plan p on p.partnership_id = h.partnership_id and p.id = h.plan_id
                where h.partnership_id = (select gt_partnership()) and h.at >= @since
                group by p.id, p.reference, p.title
                order by count(*) desc, p.reference
                """,
                new { since }, cancellationToken: cancellation));
        return [.. rows.Select(r => new ChangedPlan(new PlanId(r.Id), r.Reference, r.Title, r.Updates, r.Ratings, r.Evidence, r.Returns, r.Changes))];
    }

    private sealed record Entry(
        long Id, DateTime At, string PersonName, string? Organisation, string Subject, string SubjectId, Guid? PlanId, Guid? RecommendationId, Guid? ActionId,
        string Change, string? Before, string? After, string? Reason)
    {
        public HistoryLine Line()
        {
            var (before, after) = (Values(Before), Values(After));
            return new HistoryLine(
                Id, new DateTimeOffset(At, TimeSpan.Zero), PersonName, Organisation, HistoryWords.Sentence(Subject, Change, after), Reason,
                PlanId is { } plan ? new PlanId(plan) : null, RecommendationId is { } recommendation ? new RecommendationId(recommendation) : null,
                ActionId is { } action ? new ActionId(action) : null,
                Change == "insert" ? [] : [.. after.Keys.Concat(before.Keys).Distinct().Where(k => !k.EndsWith("_id", StringComparison.Ordinal))
                    .Select(k => new HistoryChange(HistoryWords.Column(k), before.GetValueOrDefault(k), after.GetValueOrDefault(k)))]);
        }

        private static Dictionary<string, string?> Values(string? json)
        {
            if (json is null)
                return [];
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Text(p.Value));
        }

        // A date as given is kept with what was understood of it; people read it as it was given.
        private static string? Text(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Object when value.TryGetProperty("text", out var text) => text.GetString(),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
            _ => value.ToString(),
        };
    }
}

/// <summary>Of what the history is told; nothing set means the whole partnership.</summary>
/// <param name="Plan">Of one plan.</param>
/// <param name="Recommendation">Of one recommendation and its actions.</param>
/// <param name="Action">Of one action.</param>
/// <param name="Since">Since a moment, in UTC.</param>
public sealed record HistoryOf(PlanId? Plan = null, RecommendationId? Recommendation = null, ActionId? Action = null, DateTimeOffset? Since = null);

/// <summary>A line of the history.</summary>
/// <param name="Id">Number of the entry.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Person">Who, by the name at the time.</param>
/// <param name="Organisation">For which organisation; null for the partnership.</param>
/// <param name="What">What happened, in a sentence without its subject: "gave the rating on-track".</param>
/// <param name="Because">Why, as the person said.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Action">The action.</param>
/// <param name="Changes">From what to what, where something was changed.</param>
public sealed record HistoryLine(
    long Id, DateTimeOffset At, string Person, string? Organisation, string What, string? Because, PlanId? Plan, RecommendationId? Recommendation, ActionId? Action,
    IReadOnlyList<HistoryChange> Changes);

/// <summary>From what to what.</summary>
/// <param name="Name">What was changed, in words.</param>
/// <param name="Before">What it was; null for nothing.</param>
/// <param name="After">What it became; null for nothing.</param>
public sealed record HistoryChange(string Name, string? Before, string? After);

/// <summary>How much of a plan changed.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Updates">New updates.</param>
/// <param name="Ratings">Ratings given or sent back.</param>
/// <param name="Evidence">Pieces of evidence and statements of impact, added or taken back.</param>
/// <param name="Returns">Returns begun, sent in or decided on.</param>
/// <param name="Changes">All changes.</param>
public sealed record ChangedPlan(PlanId Plan, string Reference, string Title, int Updates, int Ratings, int Evidence, int Returns, int Changes);
