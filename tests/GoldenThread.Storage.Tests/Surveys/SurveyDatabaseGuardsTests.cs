using GoldenThread.Storage.Surveys;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Surveys;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Surveys;

/// <summary>What the database itself refuses, whatever the application asks: each of these fails when its guard alone is taken out.</summary>
public sealed class SurveyDatabaseGuardsTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private TestDatabaseSessions sessions = null!;
    private Example example = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        (sessions, example) = (new(database), await Example.Add(database));
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        var closed = ASurvey.Open(example, "SUR3", ("Parents", 40, "closed"));
        closed.Close(new SurveyCount(ASurvey.Form).Result(40), Example.Today);
        db.AddRange([.. ASurvey.In(example, "open").Where(r => r is not SurveyEvidence), closed]);
        await db.Save();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_survey_that_has_closed_or_is_locked_is_neither_found_nor_answered_at_its_address()
    {
        foreach (var address in (string[])["closed", "open2"])
        {
            await using var nobody = await database.Database.Open(Session.Public);
            (await Questionnaires.Open(nobody, address)).ShouldBeNull(address);
            await Should.ThrowAsync<RuleException>(() => sessions.Send(address, new() { ["saw"] = "yes" }));
        }

        await using var open = await database.Database.Open(Session.Public);
        (await Questionnaires.Open(open, "open"))!.Group.ShouldBe("Parents");
        (await database.AsOwner("select count(*) from letter_box")).ShouldBe(0L);
    }

    [Fact]
    public async Task What_was_sent_gives_nothing_back_that_finds_it_again()
    {
        for (var i = 0; i < 2; i++)
        {
            await using var nobody = await database.Database.Open(Session.Public);
            await using var send = nobody.Command("select gt_send_questionnaire($1, $2, $3::jsonb)", "open", "en", """{"saw":"yes"}""");
            ((Guid)(await send.ExecuteScalarAsync())!).ShouldBe(Guid.Empty);
        }
    }

    [Fact]
    public async Task Only_the_system_counts_what_waits_takes_in_and_forgets_words()
    {
        for (var i = 0; i < 6; i++) await sessions.Send("open", new() { ["saw"] = "yes", ["why"] = "a tale" });
        var survey = await Id("SUR1");
        foreach (var session in (Session[])[example.AsManager, example.As(Role.BoardMember), Session.Public])
        {
            await using (var counts = await database.Database.Open(session)) (await Questionnaires.Waiting(counts, survey)).ShouldBe(0, "two looks would tell who answered between them");
            await using (var takes = await database.Database.Open(session))
                (await Should.ThrowAsync<PostgresException>(() => Questionnaires.TakeIn(takes, survey, TestDatabaseSessions.Week))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            await using (var forgets = await database.Database.Open(session))
                (await Should.ThrowAsync<PostgresException>(() => Questionnaires.ForgetWords(forgets, survey, ["why"]))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }

        await using var system = await database.Database.Open(Session.System(example.Partnership.Id));
        (await Questionnaires.Waiting(system, survey)).ShouldBe(6);
    }

    [Fact]
    public async Task Those_of_another_survey_that_wait_on_are_mixed_too()
    {
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            db.Add(ASurvey.Open(example, "SUR4", ("Parents", 200, "other")));
            await db.Save();
        }

        for (var i = 0; i < 90; i++) await sessions.Send("other", new() { ["why"] = $"arrival {i:000}" });
        for (var i = 0; i < 5; i++) await sessions.Send("open", new() { ["saw"] = "yes" });
        await sessions.TakeIn(example, "SUR1");
        (await InOrder("letter_box")).ShouldBeInRange(20, 70, "of 89 neighbours about half come after each other");
    }

    [Fact]
    public async Task When_words_are_forgotten_those_of_other_surveys_stay_and_all_are_mixed_anew()
    {
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            db.Add(ASurvey.Open(example, "SUR4", ("Parents", 200, "other")));
            await db.Save();
        }

        for (var i = 0; i < 6; i++) await sessions.Send("open", new() { ["saw"] = "yes", ["why"] = "a tale" });
        for (var i = 0; i < 90; i++) await sessions.Send("other", new() { ["why"] = $"arrival {i:000}" });
        await sessions.TakeIn(example, "SUR1");
        await sessions.TakeIn(example, "SUR4");
        // As if they lay in order, for the owner.
        await database.AsOwner("create table kept as select * from questionnaire order by answers ->> 'why'; truncate questionnaire; insert into questionnaire select * from kept; drop table kept");
        (await InOrder("questionnaire")).ShouldBe(89, "the look is able to see it");
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            await Questionnaires.ForgetWords(db, await Id("SUR1"), ["why"]);
            await db.Save();
        }

        (await database.AsOwner("select count(*) from questionnaire where answers ->> 'why' like 'arrival %'")).ShouldBe(90L);
        (await database.AsOwner("select count(*) from questionnaire where answers ->> 'why' = 'a tale'")).ShouldBe(0L);
        (await InOrder("questionnaire")).ShouldBeInRange(20, 70);
    }

    [Fact]
    public async Task What_shapes_a_result_stays_once_it_has_opened_and_the_result_once_it_is_locked()
    {
        foreach (var change in (string[])["form = '{}'", "consent = '[]'", "groups = '[]'", "asked_source = 'x'", "kind = 'staff'"])
            (await Change($"update survey set {change} where reference = 'SUR1'")).ShouldBe(PostgresErrorCodes.RestrictViolation, change);
        foreach (var change in (string[])["result = '{}'", "words = '[]'", "state = 'closed'"])
            (await Change($"update survey set {change} where reference = 'SUR2'")).ShouldBe(PostgresErrorCodes.RestrictViolation, change);
        (await Change("update survey set title = 'Another' where reference = 'SUR1'")).ShouldBeNull("else the changes were refused for something else");
    }

    [Fact]
    public async Task Neither_addresses_nor_words_nor_results_stand_in_the_history()
    {
        var written = (string)(await database.AsOwner($"select string_agg(coalesce(after::text, '') || coalesce(before::text, ''), ' ') from history_entry where subject = 'survey' and partnership_id = '{example.Partnership.Id.Value}'"))!;
        written.ShouldContain("SUR2");
        foreach (var never in (string[])["open2", "No time", "\"counts\"", "\"result\"", "\"words\"", "\"groups\""]) written.ShouldNotContain(never);
    }

    [Fact]
    public async Task A_lead_a_practitioner_and_a_reader_make_and_change_nothing_of_surveys()
    {
        foreach (var session in (Session[])[example.AsLeadOf(example.Council), example.As(Role.Reader), example.As(Role.BoardMember)])
        {
            var survey = ASurvey.Open(example, $"X{Guid.NewGuid().ToString("N")[..6]}", ("Parents", 40, Guid.NewGuid().ToString("N")));
            foreach (var row in (object[])
            [
                survey, new SurveyConcern(await Of("SUR1"), "Unsafe", "The duty team", example.Manager.Now, example.Manager), new SurveyFile(await Of("SUR1"), "Parents", new string('b', 64), 1, 0, [], example.Manager),
                new SurveyPublication { Partnership = example.Partnership.Id, SurveyId = (await Of("SUR3")).Id, Reference = "SUR3", Title = "x", Content = PublishedSurvey.Of(await Of("SUR2")), On = Example.Today, ByName = "x" },
            ]) await Refusals.Of(database, session, db => db.Add(row));
            await using var change = await database.Database.Open(session);
            (await Refusals.Number(change, "with u as (update survey set title = 'x' returning 1) select count(*) from u")).ShouldBe(0);
            (await Refusals.Number(change, "with u as (update survey_concern set done = 'x' returning 1) select count(*) from u")).ShouldBe(0);
            foreach (var table in (string[])["survey_concern", "survey_group_contact", "survey_file"]) (await Refusals.Number(change, $"select count(*) from {table}")).ShouldBe(0, $"{table} for {session.Role}");
        }
    }

    [Fact]
    public async Task A_result_is_published_once_and_a_file_taken_in_once_whoever_writes()
    {
        (await Owner("insert into survey_publication select partnership_id, gen_random_uuid(), survey_id, reference, title, content, \"on\", by_name from survey_publication")).ShouldBe(PostgresErrorCodes.UniqueViolation);
        (await Owner("insert into survey_file select partnership_id, gen_random_uuid(), survey_id, group_name, digest, row_count, refused, mapped, by_id, by_name from survey_file")).ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    // How many lie after one that came before them: all but none where they lie as they came, about half where they are mixed.
    private async Task<int> InOrder(string table) => (int)(long)(await database.AsOwner(
        $"select count(*) filter (where w > before) from (select w, lag(w) over (order by c) as before from (select ctid as c, answers ->> 'why' as w from {table} where answers ->> 'why' like 'arrival %') a) b"))!;

    private async Task<SurveyId> Id(string reference) => (await Of(reference)).Id;

    private async Task<Survey> Of(string reference)
    {
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        return await db.Surveys.AsNoTracking().SingleAsync(s => s.Reference == reference);
    }

    private Task<string?> Change(string sql) => Refused(async () =>
    {
        await using var db = await database.Database.Open(example.AsManager);
        await db.Command(sql).ExecuteNonQueryAsync();
    });

    private Task<string?> Owner(string sql) => Refused(() => database.AsOwner(sql));

    private static async Task<string?> Refused(Func<Task> what)
    {
        try
        {
            await what();
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
