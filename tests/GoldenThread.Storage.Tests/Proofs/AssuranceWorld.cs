using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Proofs;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Proofs;

/// <summary>Two partnerships with indicators, readings, proofs, doubts and evidence: what each person sees of them, and what each may do.</summary>
internal sealed class AssuranceWorld
{
    // By table; their history too, which is seen as the rows are.
    private static readonly string[] Tables =
    [
        "indicator", "indicator_version", "indicator_owner", "indicator_target", "practice_change", "step_change", "indicator_reading", "indicator_whole", "reading_case", "reading_reminder",
        "proof", "doubt", "doubt_challenge", "attached_result", "evidence",
    ];

    private readonly TestDatabase database;
    private readonly Example example;
    private readonly Example neighbour;
    private readonly IReadOnlyDictionary<string, Guid> ids;
    private readonly IReadOnlyList<(string Name, Session Session)> people;
    private IReadOnlyDictionary<string, string> asItIs = new Dictionary<string, string>();

    private AssuranceWorld(TestDatabase database, Example example, Example neighbour, IReadOnlyDictionary<string, Guid> ids)
    {
        (this.database, this.example, this.neighbour, this.ids) = (database, example, neighbour, ids);
        people =
        [
            ("the manager", example.AsManager), ("the trust's lead", example.AsLeadOf(example.Trust)), ("the council's lead", example.AsLeadOf(example.Council)), ("the board", example.As(Role.BoardMember)),
            ("a reader", example.As(Role.Reader)),
            ("a practitioner", Session.Of(example.Partnership.Id, new Actor(PersonId.New(), "Ada Mill", Role.Practitioner, example.Trust.Id, example.Manager.Now))),
            ("the manager next door", neighbour.AsManager), ("a lead next door", neighbour.AsLeadOf(neighbour.Trust)), ("the public", Session.Public), ("whoever signs in", Session.SignIn),
        ];
    }

    /// <summary>Keeps it, and notes what everybody sees and does as the guards are.</summary>
    public static async Task<AssuranceWorld> Keep(TestDatabase database)
    {
        var (example, neighbour) = (await EveryTable.Add(database), await EveryTable.Add(database));
        var kept = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var one in (Example[])[example, neighbour])
        {
            // The readings of the council, and the cases behind them, beside those of the trust.
            await using var db = await database.Database.Open(Session.System(one.Partnership.Id));
            var indicator = await db.Indicators.Select(i => i.Id).SingleAsync();
            var reading = Guid.CreateVersion7();
            await Run(db, "insert into indicator_reading (partnership_id, id, indicator_id, version_number, period_kind, period_first, organisation_id, numerator, denominator, source, at, by_name) "
                + "values ($1, $2, $3, 1, 'month', '2026-09-01', $4, 9, 10, 'typed', now(), 'x')", one.Partnership.Id.Value, reading, indicator.Value, one.Council.Id.Value);
            await Run(db, "insert into reading_case (partnership_id, id, reading, organisation_id, child, in_time) values ($1, gen_random_uuid(), $2, $3, 'case-2', false)", one.Partnership.Id.Value, reading, one.Council.Id.Value);
            await db.Save();
            if (one != example) continue;
            kept["indicator"] = indicator.Value;
            kept["reading"] = reading;
            kept["proof"] = await db.Proofs.Select(p => p.Id).SingleAsync();
            kept["doubt"] = await db.Doubts.Select(d => d.Id).SingleAsync();
        }

        var world = new AssuranceWorld(database, example, neighbour, kept);
        world.asItIs = await world.Now();
        return world;
    }

    /// <summary>What is otherwise than as the guards are.</summary>
    public async Task<IReadOnlyList<string>> Wrong()
    {
        var now = await Now();
        return [.. asItIs.Where(was => now[was.Key] != was.Value).Select(was => $"{was.Key}: {was.Value} before, {now[was.Key]} now")];
    }

    /// <summary>What somebody sees or may do, as the guards are.</summary>
    public string AsItIs(string key) => asItIs[key];

    private async Task<IReadOnlyDictionary<string, string>> Now()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, session) in people)
        {
            found[$"seen by {name}"] = await Try(session, Seen);
            foreach (var (what, sql) in Tried()) found[$"{what}, by {name}"] = await Try(session, async db => $"{await Run(db, sql)}");
        }

        return found;
    }

    private static async Task<string> Seen(GoldenThreadDb db)
    {
        var seen = new List<int>();
        foreach (var table in Tables)
        {
            seen.Add(await Count(db, $"select count(*)::int from {table}"));
            seen.Add(await Count(db, $"select count(*)::int from history_entry where subject = '{table}'"));
        }

        return string.Join(' ', seen);
    }

    // What people might try; nothing of it is kept.
    private IEnumerable<(string What, string Sql)> Tried()
    {
        var (own, indicator, action) = ($"'{example.Partnership.Id.Value}'", $"'{ids["indicator"]}'", $"'{example.OfTrust.Id.Value}'");
        string Reading(string organisation, string figures = "1, 2, null, false") =>
            $"insert into indicator_reading (partnership_id, id, indicator_id, version_number, period_kind, period_first, organisation_id, numerator, denominator, missing_because, is_excused, source, at, by_name) "
            + $"values ({own}, gen_random_uuid(), {indicator}, 1, 'month', '2026-08-01', {organisation}, {figures}, 'typed', now(), 'x')";
        yield return ("an indicator added", $"insert into indicator (partnership_id, id, key, title) values ({own}, gen_random_uuid(), 'tried', 'x')");
        yield return ("an indicator changed", $"update indicator set title = 'x' where id = {indicator}");
        yield return ("a version added", "insert into indicator_version (partnership_id, id, indicator_id, number, in_force_from, is_comparable, numerator, kind, better, period, by_organisation, source, due_days, smallest_base, is_public, at, by_name) "
            + $"values ({own}, gen_random_uuid(), {indicator}, 7, '2026-10-01', true, 'x', 'share', 'higher', 'month', true, 'typed', 5, 10, true, now(), 'x')");
        yield return ("who owes it added", $"insert into indicator_owner (partnership_id, id, indicator_id, organisation_id, since) values ({own}, gen_random_uuid(), {indicator}, '{example.Council.Id.Value}', '2026-01-01')");
        yield return ("who owes it ended", $"update indicator_owner set until = '2026-02-01' where indicator_id = {indicator}");
        yield return ("a target set", $"insert into indicator_target (partnership_id, id, indicator_id, in_force_from, value) values ({own}, gen_random_uuid(), {indicator}, '2026-01-01', 1)");
        yield return ("a change in practice dated", $"insert into practice_change (partnership_id, id, indicator_id, day, what, at, by_name) values ({own}, gen_random_uuid(), {indicator}, '2026-01-01', 'x', now(), 'x')");
        yield return ("a phase begun", $"insert into step_change (partnership_id, id, indicator_id, in_force_from, differs, known, is_wanted, will_last, at, by_name) values ({own}, gen_random_uuid(), {indicator}, '2026-01-01', 'x', 'x', true, true, now(), 'x')");
        yield return ("a reading of the trust added", Reading($"'{example.Trust.Id.Value}'"));
        yield return ("a reading of the council added", Reading($"'{example.Council.Id.Value}'"));
        yield return ("a reading of the whole added", Reading("null"));
        yield return ("a reading excused", Reading($"'{example.Trust.Id.Value}'", "null, null, 'Holidays', true"));
        yield return ("nothing to count", Reading($"'{example.Trust.Id.Value}'", "null, null, '0 of 0, nothing to count', true"));
        yield return ("a reading of an organisation next door added", Reading($"'{neighbour.Trust.Id.Value}'") + "; set constraints all immediate");
        yield return ("a reading changed", $"update indicator_reading set numerator = 1 where id = '{ids["reading"]}'");
        yield return ("a figure of the whole changed", "update indicator_whole set numerator = 1");
        yield return ("a case added", $"insert into reading_case (partnership_id, id, reading, organisation_id, child, in_time) values ({own}, gen_random_uuid(), '{ids["reading"]}', '{example.Trust.Id.Value}', 'x', true)");
        yield return ("a reminder noted", $"insert into reading_reminder (partnership_id, indicator_id, organisation_id, period_first, at) values ({own}, {indicator}, '{example.Trust.Id.Value}', '2026-07-01', now())");
        yield return ("a proof agreed", "insert into proof (partnership_id, id, plan_id, recommendation_id, action_id, indicator_id, target, better, periods, at, by_name) "
            + $"values ({own}, gen_random_uuid(), '{example.Plan.Id.Value}', '{example.First.Id.Value}', {action}, {indicator}, 90, 'higher', 2, now(), 'x')");
        yield return ("a proof withdrawn", $"update proof set withdrawn_at = now() where id = '{ids["proof"]}'");
        yield return ("a doubt raised", "insert into doubt (partnership_id, id, plan_id, recommendation_id, action_id, kind, piece, since, says, raised_at) "
            + $"values ({own}, gen_random_uuid(), '{example.Plan.Id.Value}', '{example.First.Id.Value}', {action}, 'aged', gen_random_uuid(), '2026-10-01', 'x', now())");
        yield return ("a doubt ended or answered", $"update doubt set gone_at = now() where id = '{ids["doubt"]}'");
        yield return ("an answer challenged", Challenge("gt_person()"));
        yield return ("an answer challenged for somebody else", Challenge("gen_random_uuid()"));
        yield return ("a result attached", "insert into attached_result (partnership_id, evidence_id, action_id, origin, source_id, part, figures, method, version_words, day) "
            + $"values ({own}, gen_random_uuid(), {action}, 'proof', gen_random_uuid(), '', 'x', 'x', 'x', '2026-09-01')");
        yield return ("evidence given for the trust", Evidence(example.Trust, action));
        yield return ("evidence given for the council", Evidence(example.Council, $"'{example.OfCouncil.Id.Value}'"));
        yield return ("evidence of the trust's work given to the council's action", Evidence(example.Trust, $"'{example.OfCouncil.Id.Value}'"));
        yield return ("evidence weighed", $"update evidence set bearing = 'contradicts' where action_id = '{example.OfCouncil.Id.Value}'");

        string Challenge(string by) => "insert into doubt_challenge (partnership_id, id, doubt_id, action_id, because, at, by_id, by_name) "
            + $"values ({own}, gen_random_uuid(), '{ids["doubt"]}', {action}, 'x', now(), {by}, 'x')";
        string Evidence(GoldenThread.Organisations.Organisation of, string to) => "insert into evidence (partnership_id, id, plan_id, action_id, organisation_id, kind, title, at, by_id, by_name, withdrawn) "
            + $"values ({own}, gen_random_uuid(), '{example.Plan.Id.Value}', {to}, '{of.Id.Value}', 'document', 'x', now(), gen_random_uuid(), 'x', false)";
    }

    private async Task<string> Try(Session session, Func<GoldenThreadDb, Task<string>> tried)
    {
        await using var db = await database.Database.Open(session);
        try
        {
            return await tried(db);
        }
        catch (PostgresException refused)
        {
            return $"refused: {refused.SqlState}";
        }
    }

    private static async Task<int> Run(GoldenThreadDb db, string sql, params object[] values)
    {
        await using var command = db.Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> Count(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
