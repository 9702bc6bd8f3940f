using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Surveys;

/// <summary>
/// Somebody with all rights in the database tries to put questionnaires in order, or to tie one to anybody: by ids, by their places on the disk, by system columns,
/// by history, by what was deleted, by indexes, by files.
/// </summary>
public sealed class AnonymityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Sent = 90;
    private readonly TestDatabaseSessions sessions = new(database);

    [Fact]
    public async Task After_the_taking_in_nothing_puts_questionnaires_in_order_or_says_which_came_together()
    {
        var example = await Open();
        // Three nights; the number stands for the order of arrival.
        for (var i = 0; i < Sent; i++)
        {
            await sessions.Send("parents1", new() { ["saw"] = i % 2 == 0 ? "yes" : "no", ["why"] = $"arrival {i:000}" });
            if (i % 30 == 29) (await sessions.TakeIn(example, "SUR1")).ShouldBe(30);
        }

        (await database.AsOwner("select count(*) from letter_box")).ShouldBe(0L);
        (await database.AsOwner("select count(distinct xmin::text) from questionnaire")).ShouldBe(1L, "xmin would tell the night");
        (await database.AsOwner("select count(distinct week) from questionnaire")).ShouldBe(1L);
        foreach (var order in (string[])["ctid", "id", "group_name, ctid desc", "answers - 'why', ctid"])
        {
            var arrived = await Arrived(order);
            arrived.Count.ShouldBe(Sent);
            // With 90 in random order it is further from 0 than this once in a hundred thousand times.
            if (order is "ctid" or "id") Math.Abs(Correlation(arrived)).ShouldBeLessThan(0.47, order);
        }

        // The first night's 30 are spread over the whole table.
        (await Arrived("ctid")).Take(30).Count(n => n < 30).ShouldBeLessThan(25);
    }

    [Fact]
    public async Task The_same_look_finds_questionnaires_that_lie_in_order()
    {
        var example = await Open();
        for (var i = 0; i < Sent; i++) await sessions.Send("parents1", new() { ["saw"] = "yes", ["why"] = $"arrival {i:000}" });
        // Before the night they do, for the owner of the database: the look is able to see it.
        var waiting = await Arrived("ctid", "letter_box");
        Math.Abs(Correlation(waiting)).ShouldBeGreaterThan(0.9);
        (await database.AsOwner("select count(distinct xmin::text) from letter_box")).ShouldBe((long)Sent);
        // And so it would if they were taken in as they lie.
        await database.AsOwner("insert into questionnaire (partnership_id, survey_id, week, group_name, language, answers) select partnership_id, survey_id, date '2026-11-16', group_name, language, answers from letter_box order by ctid");
        Math.Abs(Correlation(await Arrived("ctid"))).ShouldBeGreaterThan(0.9);
        await database.AsOwner("truncate questionnaire");
        await sessions.TakeIn(example, "SUR1");
        Math.Abs(Correlation(await Arrived("ctid"))).ShouldBeLessThan(0.47);
    }

    [Fact]
    public async Task Long_answers_lie_in_no_order_where_they_are_laid_apart()
    {
        var example = await Open();
        // What does not fit into a row is laid apart under a number that counts up.
        for (var i = 0; i < 40; i++) await sessions.Send("parents1", new() { ["saw"] = "yes", ["why"] = $"arrival {i:000}", ["long"] = Noise(4000) });
        await sessions.TakeIn(example, "SUR1");
        var toast = (await Names("select reltoastrelid::regclass::text from pg_class where relname = 'questionnaire'")).Single();
        var apart = await Names($"select substring(encode(chunk_data, 'escape') from 'arrival [0-9]{{3}}') from {toast} where encode(chunk_data, 'escape') ~ 'arrival [0-9]{{3}}' order by chunk_id");
        apart.Count.ShouldBe(40, "else nothing was tried");
        // With 40 in random order it is further from 0 than this once in a hundred thousand times.
        Math.Abs(Correlation([.. apart.Select(w => int.Parse(w["arrival ".Length..]))])).ShouldBeLessThan(0.68);
    }

    [Fact]
    public async Task The_database_keeps_no_samples_of_answers_for_its_statistics()
    {
        var example = await Open();
        for (var i = 0; i < 40; i++) await sessions.Send("parents1", new() { ["saw"] = "yes", ["why"] = "quaggasteppe" });
        await database.AsOwner("analyze letter_box");
        (await Names("select tablename || '.' || attname from pg_stats where tablename = 'letter_box' and attname = 'answers'")).ShouldBeEmpty();
        await sessions.TakeIn(example, "SUR1");
        await database.AsOwner("analyze questionnaire");
        (await Names("select tablename || '.' || attname from pg_stats where tablename = 'questionnaire' and attname = 'answers'")).ShouldBeEmpty();
        (await Names("select attname from pg_statistic s join pg_attribute a on a.attrelid = s.starelid and a.attnum = s.staattnum where s::text like '%quaggasteppe%'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rows_of_a_file_go_in_together_in_random_order_by_who_leads_the_survey_and_nobody_else()
    {
        var example = await Open();
        SurveyId survey;
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id))) survey = (await db.Surveys.SingleAsync(s => s.Reference == "SUR1")).Id;
        foreach (var session in (Session[])[Session.Public, example.As(Role.BoardMember), Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New() })])
        {
            await using var other = await database.Database.Open(session);
            await Should.ThrowAsync<Exception>(() => Questionnaires.SendAll(other, survey, "Parents", "en", [new Dictionary<string, string> { ["saw"] = "yes" }]));
        }

        await using (var lead = await database.Database.Open(example.AsManager))
        {
            await Should.ThrowAsync<RuleException>(() => Questionnaires.SendAll(lead, survey, "Others", "en", [new Dictionary<string, string> { ["saw"] = "yes" }]));
        }

        await using (var lead = await database.Database.Open(example.AsManager))
        {
            await Questionnaires.SendAll(lead, survey, "Parents", "en", Enumerable.Range(0, Sent).Select(i => new Dictionary<string, string> { ["saw"] = "yes", ["why"] = $"arrival {i:000}" }));
            await lead.Save();
        }

        var arrived = await Arrived("ctid", "letter_box");
        arrived.Count.ShouldBe(Sent);
        Math.Abs(Correlation(arrived)).ShouldBeLessThan(0.47);
    }

    [Fact]
    public async Task A_lead_sees_the_result_of_their_own_group_and_no_whole_result()
    {
        var example = await Open();
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            var survey = await db.Surveys.SingleAsync(s => s.Reference == "SUR1");
            var count = new SurveyCount(ASurvey.Form);
            for (var i = 0; i < 12; i++) count.Add(new Dictionary<string, string> { ["saw"] = "yes" });
            survey.Close(count.Result(200), Example.Today);
            survey.Lock(Example.Today, example.Manager.Person);
            var contact = new SurveyGroupContact(survey, "Parents");
            contact.Say(ASurvey.Open(example, "X", ("Parents", 20, "x")), example.Council.Id, null);
            db.Add(contact);
            db.AddRange(SurveyGroupResult.Of(survey, [contact]));
            await db.Save();
        }

        foreach (var role in (Role[])[Role.BoardMember, Role.Reader, Role.BusinessManager])
        {
            await using var sees = await database.Database.Open(example.As(role));
            (await sees.Surveys.CountAsync(s => s.Reference == "SUR1")).ShouldBe(1, role.ToString());
        }

        foreach (var role in (Role[])[Role.OrganisationLead, Role.Practitioner])
        {
            await using var not = await database.Database.Open(Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = role, Organisation = example.Council.Id }));
            (await not.Surveys.CountAsync()).ShouldBe(0, role.ToString());
        }

        await using (var own = await database.Database.Open(Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = Role.OrganisationLead, Organisation = example.Council.Id })))
            (await own.SurveyGroupResults.SingleAsync()).Content!.Answered.ShouldBe(12);
        await using (var other = await database.Database.Open(Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = Role.OrganisationLead, Organisation = OrganisationId.New() })))
            (await other.SurveyGroupResults.CountAsync()).ShouldBe(0);
        await using (var board = await database.Database.Open(example.As(Role.BoardMember)))
            (await board.SurveyGroupResults.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task No_history_and_no_other_table_has_an_answer_or_the_id_of_a_questionnaire()
    {
        var example = await Open();
        for (var i = 0; i < 6; i++) await sessions.Send("parents1", new() { ["saw"] = "yes", ["why"] = "zebracrossing" });
        (await AnywhereBut("zebracrossing", "letter_box")).ShouldBeEmpty();
        await sessions.TakeIn(example, "SUR1");
        (await AnywhereBut("zebracrossing", "questionnaire")).ShouldBeEmpty();
        var id = (Guid)(await database.AsOwner("select id from questionnaire limit 1"))!;
        (await AnywhereBut(id.ToString(), "questionnaire")).ShouldBeEmpty();
        id.Version.ShouldBe(4);
        // The one entry says how many.
        (await database.AsOwner($"select count(*) from history_entry where subject = 'survey' and partnership_id = '{example.Partnership.Id.Value}' and after::text like '%\"taken_in\": 6%'")).ShouldBe(1L);
    }

    [Fact]
    public async Task What_was_deleted_is_not_left_on_the_disk_and_those_who_wait_are_mixed_too()
    {
        var example = await Open();
        for (var i = 0; i < 6; i++) await sessions.Send("parents1", new() { ["saw"] = "yes" });
        for (var i = 0; i < 4; i++) await sessions.Send("other1", new() { ["saw"] = "no" });
        var (letters, kept) = (await File("letter_box"), await File("questionnaire"));
        await sessions.TakeIn(example, "SUR1");
        // Written anew as a whole, so that no dead row says what was there before.
        (await File("letter_box")).ShouldNotBe(letters);
        (await File("questionnaire")).ShouldNotBe(kept);
        (await database.AsOwner("select count(*) from letter_box")).ShouldBe(4L, "those of another survey wait on");
        (await database.AsOwner("select count(distinct xmin::text) from letter_box")).ShouldBe(1L);
        (await database.AsOwner("show track_commit_timestamp")).ShouldBe("off");
    }

    [Fact]
    public async Task Neither_table_has_a_column_or_an_index_that_orders_or_identifies()
    {
        (await Names("select table_name || '.' || column_name || ' ' || data_type from information_schema.columns where table_name in ('letter_box', 'questionnaire') order by 1")).ShouldBe(
        [
            "letter_box.answers jsonb", "letter_box.group_name text", "letter_box.id uuid", "letter_box.language text", "letter_box.partnership_id uuid", "letter_box.survey_id uuid",
            "questionnaire.answers jsonb", "questionnaire.group_name text", "questionnaire.id uuid", "questionnaire.language text", "questionnaire.partnership_id uuid", "questionnaire.survey_id uuid", "questionnaire.week date",
        ]);
        (await Names("select indexdef from pg_indexes where tablename in ('letter_box', 'questionnaire') and indexdef not like '%(partnership_id, id)'")).ShouldBeEmpty();
        (await Names("select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid in ('letter_box'::regclass, 'questionnaire'::regclass) order by 1")).ShouldBe(["gen_random_uuid()", "gen_random_uuid()"]);
    }

    [Fact]
    public async Task Nobody_sees_what_waits_and_who_leads_the_survey_sees_questionnaires_once_it_has_closed()
    {
        var example = await Open();
        for (var i = 0; i < 12; i++) await sessions.Send("parents1", new() { ["saw"] = "yes" });
        foreach (var session in Enum.GetValues<Role>().Select(example.As).Append(Session.System(example.Partnership.Id)).Append(Session.Public))
        {
            await using var db = await database.Database.Open(session);
            (await Count(db, "letter_box")).ShouldBe(0, session.PersonName);
        }

        await sessions.TakeIn(example, "SUR1");
        await using (var open = await database.Database.Open(example.AsManager)) (await Count(open, "questionnaire")).ShouldBe(0);
        await using (var system = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            var survey = await system.Surveys.SingleAsync(s => s.Reference == "SUR1");
            survey.Close((await Questionnaires.Count(system, survey)).Result(survey.Asked), Example.Today);
            await system.Save();
        }

        await using (var lead = await database.Database.Open(example.AsManager)) (await Count(lead, "questionnaire")).ShouldBe(12);
        await using (var other = await database.Database.Open(Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New() })))
        {
            (await Count(other, "questionnaire")).ShouldBe(0);
            (await other.Surveys.SingleAsync(s => s.Reference == "SUR1")).Result!.Answered.ShouldBe(12);
        }
    }

    [Fact]
    public async Task A_survey_that_is_not_open_takes_nothing()
    {
        var example = await Open();
        await Should.ThrowAsync<RuleException>(() => sessions.Send("nowhere1", new() { ["saw"] = "yes" }));
        await using var db = await database.Database.Open(Session.Public);
        (await Questionnaires.Open(db, "nowhere1")).ShouldBeNull();
        (await Questionnaires.Open(db, "parents1"))!.Form.Questions.Length.ShouldBe(2);
        await using var signedIn = await database.Database.Open(example.AsManager);
        (await Questionnaires.Open(signedIn, "parents1")).ShouldBeNull("the page of the public knows no session");
    }

    [Fact]
    public async Task With_the_lock_words_of_ones_own_go()
    {
        var example = await Open();
        for (var i = 0; i < 6; i++) await sessions.Send("parents1", new() { ["saw"] = "yes", ["why"] = "a tale" });
        await sessions.TakeIn(example, "SUR1");
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        await Questionnaires.ForgetWords(db, (await db.Surveys.SingleAsync(s => s.Reference == "SUR1")).Id, ["why"]);
        await db.Save();
        (await database.AsOwner("select count(*) from questionnaire where answers ? 'why'")).ShouldBe(0L);
        (await database.AsOwner("select count(*) from questionnaire where answers ? 'saw'")).ShouldBe(6L);
    }

    private async Task<Example> Open()
    {
        await database.AsOwner("truncate letter_box, questionnaire, survey_concern, survey_publication, survey_group_contact, survey_group_result, survey_evidence, survey_file, survey");
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        db.AddRange(ASurvey.Open(example, "SUR1", ("Parents", 200, "parents1")), ASurvey.Open(example, "SUR2", ("Others", 200, "other1")));
        await db.Save();
        return example;
    }

    private async Task<List<int>> Arrived(string order, string table = "questionnaire") =>
        [.. (await Names($"select answers ->> 'why' from {table} order by {order}")).Select(w => int.Parse(w["arrival ".Length..]))];

    // What cannot be made shorter.
    private static string Noise(int length) => System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length);

    private async Task<string> File(string table) => (string)(await database.AsOwner($"select pg_relation_filepath('{table}')"))!;

    // Spearman's: of the places with the order of arrival.
    private static double Correlation(List<int> arrived)
    {
        var n = arrived.Count;
        var apart = arrived.Select((a, i) => (double)(a - i) * (a - i)).Sum();
        return 1 - (6 * apart / (n * (((double)n * n) - 1)));
    }

    private async Task<List<string>> AnywhereBut(string words, string table)
    {
        var found = new List<string>();
        foreach (var one in await Names("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"))
            if (one != table && (long)(await database.AsOwner($"select count(*) from \"{one}\" t where t::text like '%{words}%'"))! > 0) found.Add(one);
        return found;
    }

    private static async Task<int> Count(GoldenThreadDb db, string table)
    {
        await using var command = db.Command($"select count(*)::int from {table}");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task<List<string>> Names(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var read = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await read.ReadAsync()) names.Add(read.GetString(0));
        return names;
    }
}
