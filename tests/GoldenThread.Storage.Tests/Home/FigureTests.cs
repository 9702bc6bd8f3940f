using Dapper;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Home;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Npgsql;

namespace GoldenThread.Storage.Tests.Home;

/// <summary>The figures that the database keeps are those of the lists, whatever happened before.</summary>
public sealed class FigureTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Months = 12;
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_figure_is_the_number_of_rows_in_its_list_whatever_changes(int seed)
    {
        var partnership = await database.AddPartnership();
        await using var db = await database.Database.Open(AsManager(partnership));
        var changes = new RandomChanges(db, partnership, Today, seed);

        for (var step = 1; step <= 100; step++)
        {
            var done = await changes.Do();
            (await Difference(db)).ShouldBeNull($"seed {seed}, step {step}: {done}");
        }
    }

    // Each trigger that keeps a figure is taken out in turn; but not "counted" of action_state, as an action is written before its dates.
    [Theory]
    [InlineData("plan", "state_updated")]
    [InlineData("recommendation", "state_inserted")]
    [InlineData("plan_action", "state_inserted")]
    [InlineData("plan_action", "state_updated")]
    [InlineData("action_date", "state_inserted")]
    [InlineData("rating", "state_inserted")]
    [InlineData("rating", "state_updated")]
    [InlineData("evidence", "state_inserted")]
    [InlineData("evidence", "state_updated")]
    [InlineData("impact", "state_inserted")]
    [InlineData("impact", "state_updated")]
    [InlineData("board_exchange", "state_inserted")]
    [InlineData("action_state", "recounted")]
    [InlineData("recommendation_state", "counted")]
    [InlineData("recommendation_state", "recounted")]
    [InlineData("progress_update", "counted")]
    [InlineData("rating", "counted")]
    [InlineData("evidence", "counted")]
    [InlineData("evidence", "withdrawn")]
    [InlineData("impact", "counted")]
    [InlineData("impact", "withdrawn")]
    [InlineData("board_exchange", "counted")]
    [InlineData("history_entry", "counted_activity")]
    [InlineData("history_entry", "counted_due")]
    public async Task Without_a_trigger_a_figure_goes_wrong(string table, string trigger)
    {
        var partnership = await database.AddPartnership();
        await database.AsOwner($"alter table {table} disable trigger {trigger}");
        try
        {
            await using var db = await database.Database.Open(AsManager(partnership));
            var changes = new RandomChanges(db, partnership, Today, seed: 1);
            for (var step = 1; step <= 100; step++)
            {
                await changes.Do();
                if (await Difference(db) is not null) return;
            }
        }
        finally
        {
            await database.AsOwner($"alter table {table} enable trigger {trigger}");
        }

        Assert.Fail("No figure went wrong: the test compares too little, or the trigger is not needed.");
    }

    [Fact]
    public async Task Two_who_write_at_once_to_the_same_recommendation_leave_the_figures_right()
    {
        var example = await Example.Add(database);
        await using var one = await database.Database.Open(example.AsManager);
        await using var other = await database.Database.Open(example.AsManager);
        // A rating that claims completion, and what is in its way, each before the other is there.
        var action = (await PlanLoading.Load(other, example.OfTrust.Id))!;
        await Write(one, $"update plan_action set activity = 'no-longer-needed' where recommendation_id = '{example.First.Id.Value}' and id <> '{action.Id.Value}'");
        var waits = Write(other, $"update plan_action set activity = 'no-longer-needed' where id = '{action.Id.Value}'");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        waits.IsCompleted.ShouldBeFalse("of two who write to a recommendation the second waits for the first");
        await Write(one, Rating(example.First.Id, "completed", claims: true));
        await one.Save();
        await waits;
        await other.Save();

        (await Difference(other)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_write_to_the_same_figure_do_not_wait_for_each_other()
    {
        var example = await Example.Add(database);
        await using var one = await database.Database.Open(example.AsManager);
        await using var other = await database.Database.Open(example.AsManager);

        await Write(one, Rating(example.First.Id, "limited", claims: false));
        await database.AsOwner($"select gt_fold_figures('{example.Partnership.Id.Value}')");
        await Write(other, "set local lock_timeout = '1s'");
        await Write(other, Rating(example.Plan.Recommendations[1].Id, "limited", claims: false));
        await other.Save();
        await one.Save();

        (await Difference(one)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_written_often_is_folded()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        for (var n = 0; n < 600; n++)
            await Write(
                db, $"insert into progress_update (partnership_id, id, plan_id, action_id, text, at, by_id, by_name) select gt_partnership(), gen_random_uuid(), '{example.Plan.Id.Value}', '{example.OfTrust.Id.Value}', 'Done', '{Today:yyyy-MM-dd}', gen_random_uuid(), 'X'");
        await db.Save();

        (await db.Connection.ExecuteScalarAsync<int>("select count(*)::int from figure where what = 'change' and key = 'update'")).ShouldBeLessThan(300);
        (await Difference(db)).ShouldBeNull();
    }

    [Fact]
    public async Task Figures_are_seen_by_those_who_see_the_plans_of_the_partnership_alone()
    {
        var (example, other) = (await Example.Add(database), await Example.Add(database));
        foreach (var session in (Session[])[example.AsManager, example.As(Role.Reader), example.As(Role.BoardMember)])
        {
            await using var db = await database.Database.Open(session);
            (await Seen(db)).ShouldBe([example.Partnership.Id.Value]);
        }

        foreach (var session in (Session[])[example.AsLeadOf(example.Trust), Session.Public, Session.SignIn, Session.Jobs])
        {
            await using var db = await database.Database.Open(session);
            (await Seen(db)).ShouldBeEmpty(session.Scope.ToString());
        }

        foreach (var sql in (string[])["update figure set count = 0", "delete from figure", "insert into figure (partnership_id, what, count) values (gt_partnership(), 'due', 1)", "update recommendation_state set adds = '{}'", "select gt_fold_figures(gt_partnership())"])
        {
            await using var db = await database.Database.Open(example.AsManager);
            (await Should.ThrowAsync<PostgresException>(() => Write(db, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }
    }

    [Fact]
    public async Task A_lead_counts_what_their_organisation_does()
    {
        var example = await Example.Add(database);
        foreach (var organisation in (Organisation[])[example.Council, example.Trust])
        {
            await using var db = await database.Database.Open(example.AsLeadOf(organisation));
            var figures = await new FigureSums(db).Own(Today, Today.AddDays(60));
            var list = new ActionList(db);
            figures.Overdue.ShouldBe(await list.Count(new ActionFilter { Overdue = true }, Today));
            figures.DueSoon.ShouldBe(await list.Count(new ActionFilter { Open = true, DueFrom = Today, DueTo = Today.AddDays(60) }, Today));
            figures.Open.ShouldBe(await list.Count(new ActionFilter { Open = true }, Today));
            figures.Open.ShouldBe(organisation == example.Council ? 2 : 1);
        }
    }

    private static Session AsManager(Partnership partnership) =>
        Session.Of(partnership.Id, new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, DateTimeOffset.UnixEpoch));

    private static async Task<IEnumerable<Guid>> Seen(GoldenThreadDb db) =>
        await db.Connection.QueryAsync<Guid>("select partnership_id from figure union select partnership_id from recommendation_state");

    private static Task<int> Write(GoldenThreadDb db, string sql) => db.Connection.ExecuteAsync(sql);

    private static string Rating(RecommendationId of, string level, bool claims) =>
        $"""
        insert into rating (partnership_id, id, plan_id, recommendation_id, of_recommendation_id, aspect, level, claims_completion, because, from_source, sent_back, at, by_id, by_name)
        select partnership_id, gen_random_uuid(), plan_id, id, id, 'overall', '{level}', {claims}, 'So it is', false, false, '{Today:yyyy-MM-dd}', gen_random_uuid(), 'X'
        from recommendation where id = '{of.Value}'
        """;

    // The first figure that is not what its list says, in words; null where all are.
    private static async Task<string?> Difference(GoldenThreadDb db)
    {
        var (soon, since) = (Today.AddDays(28), Today.AddDays(-90));
        var figures = await new FigureSums(db).Ask(Today, soon, Months, since);
        var (actions, recommendations) = (new ActionList(db), new RecommendationList(db));
        var compared = new List<(string What, int Kept, int Listed)>
        {
            ("overdue", figures.Overdue, await actions.Count(new ActionFilter { Overdue = true }, Today)),
            ("overdue, by the dates themselves", figures.Overdue, await db.Connection.ExecuteScalarAsync<int>(Overdue, new { Today })),
            ("due soon", figures.DueSoon, await actions.Count(new ActionFilter { Open = true, DueFrom = Today, DueTo = soon }, Today)),
            ("in question", figures.InQuestion, await recommendations.Count(new RecommendationFilter { InQuestion = true })),
            ("unanswered", figures.Unanswered, await recommendations.Count(new RecommendationFilter { Unanswered = true })),
        };
        foreach (var level in RatingScale.Three.Levels.Select(level => level.Key).Append(ActionFilter.Unrated))
            compared.Add((level, figures.Levels.GetValueOrDefault(level), await recommendations.Count(new RecommendationFilter { Rating = level })));
        var changes = await new ChangeList(db).Count(new DateTimeOffset(GoldenThread.Time.LondonTime.Start(since)));
        foreach (var kind in Enum.GetValues<ChangeKind>()) compared.Add(($"{kind}", figures.Changes.GetValueOrDefault(kind), changes.GetValueOrDefault(kind)));
        var days = figures.OverTime.SelectMany(day => day.Counts, (day, level) => $"{day.Day:yyyy-MM-dd} {level.Key} {level.Value}").Order();
        var counted = (await db.Connection.QueryAsync<string>(OverTime, new { days = Days() })).Order();
        if (string.Join(", ", days.Except(counted)) + string.Join(", ", counted.Except(days)) is { Length: > 0 } differ) return $"over time: {differ}";
        return compared.Where(one => one.Kept != one.Listed).Select(one => $"{one.What}: {one.Kept}, and the list has {one.Listed}").FirstOrDefault();
    }

    private static DateOnly[] Days() => [.. Enumerable.Range(0, Months).Select(back => new DateOnly(2026, 11, 1).AddMonths(-back).AddDays(-1)), Today];

    private const string Overdue =
        """
        select count(*)::int from action_due d join plan_action a on a.partnership_id = d.partnership_id and a.id = d.action_id
        join plan p on p.partnership_id = a.partnership_id and p.id = a.plan_id
        where p.state = 'open' and a.activity not in ('done', 'no-longer-needed') and d.latest < @Today
        """;

    // Each rating counts from its day until the next one's. Of several on a day the last counts.
    private const string OverTime =
        """
        with held as (
          select g.level, (g.at at time zone 'Europe/London')::date as from_day,
            lead((g.at at time zone 'Europe/London')::date) over (partition by g.of_recommendation_id order by g.id) as until_day
          from rating g
          join recommendation r on r.partnership_id = g.partnership_id and r.id = g.of_recommendation_id
          join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id
          where g.partnership_id = (select gt_partnership()) and g.of_recommendation_id is not null and g.aspect = 'overall' and not g.sent_back and p.state = 'open')
        select d.day || ' ' || h.level || ' ' || count(*)
        from unnest(@days::date[]) d(day)
        join held h on h.from_day <= d.day and (h.until_day is null or h.until_day > d.day)
        group by d.day, h.level
        """;
}
