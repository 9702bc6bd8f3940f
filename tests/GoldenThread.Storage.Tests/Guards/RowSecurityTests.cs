using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

public sealed class RowSecurityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task No_row_of_another_partnership_can_be_seen_changed_or_made_in_any_table()
    {
        var (one, other) = (await Everything(), await Everything());
        var tables = await Tables();
        foreach (var table in tables)
            (await database.AsOwner($"select count(*) from {table} where partnership_id = '{other.Partnership.Id.Value}'")).ShouldNotBe(0L, $"{table} has no row to be hidden: the test must make one");
        foreach (var session in Enum.GetValues<Role>().Select(one.As).Append(Session.System(one.Partnership.Id)))
        {
            await using var db = await database.Database.Open(session);
            foreach (var table in tables)
            {
                (await Refusals.Number(db, $"select count(*) from {table} where partnership_id = '{other.Partnership.Id.Value}'"))
                    .ShouldBe(0, $"{table} as {session.Role}");
                (await Refusals.Number(
                    db, $"with u as (update {table} set partnership_id = partnership_id where partnership_id = '{other.Partnership.Id.Value}' returning 1) select count(*) from u"))
                    .ShouldBeOneOf([0, Refusals.Refused], $"{table} as {session.Role}");
            }
        }

        await Refusals.Of(database, Session.System(one.Partnership.Id), d => d.Add(new Plan(other.Partnership.Id, "XX1", "Not this partnership's")));
    }

    [Fact]
    public async Task Without_a_session_nothing_can_be_seen_in_any_table()
    {
        await Everything();
        await using var connection = await database.Database.Application.OpenConnectionAsync();
        foreach (var table in await Tables())
        {
            await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
            (await command.ExecuteScalarAsync()).ShouldBe(0L, table);
        }
    }

    [Fact]
    public async Task Each_scope_before_a_partnership_is_known_shows_what_it_is_for_and_nothing_else()
    {
        await Everything();
        var shown = new Dictionary<Session, string[]>
        {
            [Session.SignIn] =
            [
                "account", "account_claim", "account_login", "account_passkey", "account_secret", "account_token", "api_token", "invitation", "second_step_rule",
                "sign_in_session", "staff_directory",
            ],
            [Session.Jobs] = ["partnership"],
            [Session.Public] = ["partnership", "public_notice", "publication", "publication_file", "survey_publication"],
        };
        foreach (var (session, expected) in shown)
        {
            await using var db = await database.Database.Open(session);
            var seen = new List<string>();
            foreach (var table in await Tables())
                if (await Refusals.Number(db, $"select count(*) from {table}") > 0)
                    seen.Add(table);
            seen.ShouldBe(expected, ignoreOrder: true, session.Scope.ToString());
        }
    }

    [Fact]
    public async Task The_public_sees_no_version_that_is_not_published()
    {
        var example = await Everything();
        await using (var db = await database.Database.Open(example.AsManager))
        {
            db.Add(new Publication(example.Plan, PublicationForm.Narrative, 1, "First", example.Manager));
            await db.Save();
        }

        await using var reader = await database.Database.Open(Session.Public);
        (await reader.Publications.Where(p => p.Plan == example.Plan.Id).SingleAsync()).State.ShouldBe(PublicationState.Published);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    public async Task Readers_write_nothing_and_board_members_only_to_the_boards_record(Role role)
    {
        var example = await Everything();
        var session = example.As(role);
        var actor = example.Manager with { Role = role };
        await Refusals.Of(database, session, d => d.Add(new Plan(example.Partnership.Id, "XX1", "Not mine to make")));
        await Refusals.Of(database, session, d => d.Add(new Organisation(example.Partnership.Id, "New")));
        await using var db = await database.Database.Open(session);
        (await Refusals.Number(db, "with u as (update plan set title = 'x' returning 1) select count(*) from u")).ShouldBe(0);
        var recommendation = (await PlanLoading.Load(db, example.First.Id))!;
        if (role == Role.BoardMember)
        {
            recommendation.SendBackRating("Nothing shows that practice changed", actor);
            await db.Save();
            (await db.Recommendations.Include(r => r.Ratings).SingleAsync(r => r.Id == example.First.Id)).RatingOf(Aspect.Overall).ShouldBeNull();
        }
        else
        {
            (await Refusals.Number(
                db, $"insert into board_exchange select partnership_id, gen_random_uuid(), plan_id, recommendation_id, null, kind, text, at, by_id, by_name, passage from board_exchange limit 1 returning 1"))
                .ShouldBe(Refusals.Refused);
        }
    }

    private async Task<List<string>> Tables()
    {
        var names = (string)(await database.AsOwner(
            "select string_agg(relname, ' ' order by relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('schema_step', 'data_protection_key', 'session_key', 'sign_in_attempt')"))!;
        return [.. names.Split(' ')];
    }

    private Task<Example> Everything() => EveryTable.Add(database);
}
