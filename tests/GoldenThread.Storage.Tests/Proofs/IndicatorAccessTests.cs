using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Proofs;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Proofs;

public sealed class IndicatorAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_lead_sees_and_adds_the_readings_of_their_own_organisation_alone()
    {
        var example = await EveryTable.Add(database);
        await using (var own = await database.Database.Open(example.AsLeadOf(example.Trust)))
        {
            (await own.IndicatorReadings.CountAsync()).ShouldBe(1);
            (await own.Proofs.CountAsync()).ShouldBe(1);
            (await own.Doubts.CountAsync()).ShouldBe(1);
        }

        await using var other = await database.Database.Open(example.AsLeadOf(example.Council));
        (await other.Indicators.CountAsync()).ShouldBe(1);
        (await other.IndicatorReadings.CountAsync()).ShouldBe(0);
        (await other.Proofs.CountAsync()).ShouldBe(0);
        (await other.Doubts.CountAsync()).ShouldBe(0);
        other.Add(Reading((await IndicatorLoading.Load(other, "safe-sleep"))!, example.Trust.Id, example.Manager));
        (await Should.ThrowAsync<DbUpdateException>(() => other.Save())).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        other.ChangeTracker.Clear();
        var indicator = (await IndicatorLoading.Load(other, "safe-sleep"))!;
        other.Add(Reading(indicator, example.Council.Id, example.Manager));
        await other.Save();
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    public async Task Readers_and_the_board_see_all_and_write_nothing(Role role)
    {
        var example = await EveryTable.Add(database);
        await using var db = await database.Database.Open(example.As(role));
        (await db.IndicatorReadings.CountAsync()).ShouldBe(1);
        db.Add(Reading((await IndicatorLoading.Load(db, "safe-sleep"))!, example.Trust.Id, example.Manager));
        await Should.ThrowAsync<DbUpdateException>(() => db.Save());
    }

    [Fact]
    public async Task A_doubt_is_raised_by_the_system_alone()
    {
        var example = await EveryTable.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var record = (await DoubtLoading.Load(db, [example.OfTrust.Id], on: null)).Single();
        db.Add(new Doubt(record, new RaisedDoubt(DoubtKind.Aged, Guid.NewGuid(), Example.Today, "Mine"), example.Manager.Now));
        await Should.ThrowAsync<DbUpdateException>(() => db.Save());
    }

    [Fact]
    public async Task A_challenge_of_the_board_ends_the_answer_and_is_seen_by_those_who_see_the_action()
    {
        var example = await EveryTable.Add(database);
        await using var board = await database.Database.Open(example.As(Role.BoardMember));
        (await board.Doubts.FirstAsync()).ShouldSatisfyAllConditions(
            d => d.AnsweredUntil.ShouldNotBeNull(), d => d.IsAnswered(Example.Today).ShouldBeFalse(), d => d.Challenged!.Because.ShouldBe("Nobody told us"));
        await using var lead = await database.Database.Open(example.AsLeadOf(example.Council));
        (await lead.Set<DoubtChallenge>().CountAsync()).ShouldBe(0);
        await using var own = await database.Database.Open(example.AsLeadOf(example.Trust));
        (await own.Set<DoubtChallenge>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_lead_says_that_there_was_nothing_to_count_and_excuses_nobody()
    {
        var example = await EveryTable.Add(database);
        await using var own = await database.Database.Open(example.AsLeadOf(example.Trust));
        var indicator = (await IndicatorLoading.Load(own, "safe-sleep"))!;
        IndicatorReading Missing(Figure figure) => new(indicator, new ReadingPeriod(PeriodKind.Month, new(2026, 7, 1)), example.Trust.Id, figure, new ReadingOrigin(ReadingSource.Typed), example.Manager);
        own.Add(Missing(Figure.NothingToCount));
        await own.Save();
        var excused = Missing(new Figure.Missing("Holidays"));
        excused.Excuse();
        own.Add(excused);
        await Should.ThrowAsync<DbUpdateException>(() => own.Save());
    }

    [Fact]
    public async Task A_reading_that_is_no_figure_is_refused_by_the_database_too()
    {
        var example = await EveryTable.Add(database);
        foreach (var wrong in (string[])["numerator = 90", "denominator = 0", "numerator = null", "value = 3"])
            await Should.ThrowAsync<PostgresException>(() => database.AsOwner($"update indicator_reading set {wrong} where partnership_id = '{example.Partnership.Id.Value}' and numerator = 72"));
    }

    [Fact]
    public async Task An_indicator_comes_back_as_it_was_kept()
    {
        var example = await EveryTable.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var indicator = (await IndicatorLoading.Load(db, "safe-sleep"))!;
        var record = (await IndicatorLoading.Records(db, [indicator.Id]))[indicator.Id];
        indicator.Redefine(indicator.Current.Definition with { Caveat = "Twins count twice" }, new(2026, 10, 1), isComparable: true, example.Manager);
        await db.Save();
        record.Readings.Single().Figure.Words.ShouldBe("72 of 86 (84%)");
        record.Indicator.TargetOn(new(2026, 2, 1)).ShouldBe(95);
        (record.Indicator.Changes.Count, record.Indicator.Steps.Count, record.Indicator.Owners.Count).ShouldBe((1, 1, 1));
        var again = (await IndicatorLoading.Records(db, [indicator.Id]))[indicator.Id].Indicator;
        (again.Versions.Count, again.Current.Caveat, again.On(new(2026, 9, 1)).Caveat).ShouldBe((2, "Twins count twice", null));
    }

    [Fact]
    public async Task Figures_of_the_whole_are_the_sums_of_the_readings_behind_them()
    {
        var example = await EveryTable.Add(database);
        var random = new Random(20261126);
        await using var db = await database.Database.Open(example.AsManager);
        var indicator = (await IndicatorLoading.Load(db, "safe-sleep"))!;
        indicator.IsOwedBy(example.Council.Id, new(2026, 3, 1));
        for (var i = 0; i < 120; i++)
        {
            Figure figure = random.Next(6) switch
            {
                0 => new Figure.Missing(random.Next(2) == 0 ? "" : $"No data {i}"),
                1 => new Figure.Stated(new StatedPercentage(random.Next(101), 0), random.Next(2) == 0 ? null : random.Next(1, 90)),
                _ => new Figure.OfShare(new Share(random.Next(1, 50), 50 + random.Next(50))),
            };
            var reading = new IndicatorReading(
                indicator, new ReadingPeriod(PeriodKind.Month, new DateOnly(2026, 1, 1).AddMonths(random.Next(8))), random.Next(2) == 0 ? example.Trust.Id : example.Council.Id, figure,
                new ReadingOrigin(ReadingSource.Typed), example.Manager with { Now = example.Manager.Now.AddMinutes(random.Next(-200_000, 0)) });
            if (figure is Figure.Missing { Reason.Length: > 0 } && random.Next(2) == 0) reading.Excuse();
            db.Add(reading);
            await db.Save();
        }

        var record = (await IndicatorLoading.Records(db, [indicator.Id]))[indicator.Id];
        var kept = IndicatorRecord.OfKept(record.Indicator, await db.WholeFigures.AsNoTracking().ToListAsync());
        kept.Answered(Example.Today).ShouldBe(record.Answered(Example.Today), ignoreOrder: true);
        kept.Series(Example.Today).Select(s => (s.Label, s.Figure.Words, s.IsComplete)).ShouldBe(record.Series(Example.Today).Select(s => (s.Label, s.Figure.Words, s.IsComplete)));
        await using var lead = await database.Database.Open(example.AsLeadOf(example.Council));
        (await lead.WholeFigures.CountAsync()).ShouldBe(await db.WholeFigures.CountAsync());

        // As they were known on each day, they are the sums of what was there by then, of others' readings too.
        for (var day = Example.Today.AddDays(-150); day <= Example.Today; day = day.AddDays(5))
        {
            var known = (await IndicatorLoading.AsKnown(lead, [indicator.Id], day))[indicator.Id];
            known.Answered(day).ShouldBe(record.Answered(day), ignoreOrder: true);
            known.Series(day).Select(s => (s.Label, s.Figure.Words, s.IsComplete)).ShouldBe(record.Series(day).Select(s => (s.Label, s.Figure.Words, s.IsComplete)));
        }

        var elsewhere = await Example.Add(database);
        await using var stranger = await database.Database.Open(elsewhere.AsManager);
        (await stranger.WholeFigures.FromSql($"select * from gt_whole_on({new[] { indicator.Id.Value }}, {Example.Today.AddYears(1).ToDateTime(default, DateTimeKind.Utc)})").CountAsync()).ShouldBe(0);
    }

    private static IndicatorReading Reading(Indicator indicator, OrganisationId organisation, Actor by) => new(
        indicator, new ReadingPeriod(PeriodKind.Month, new(2026, 10, 1)), organisation, new Figure.OfShare(new Share(1, 2)), new ReadingOrigin(ReadingSource.Typed), by);
}
