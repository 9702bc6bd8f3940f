using GoldenThread.Plans;
using GoldenThread.Recurrence;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Recurrence;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Recurrence;

public sealed class RecurrenceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_verdict_is_kept_and_seen_by_those_who_see_whole_plans_alone()
    {
        var example = await Example.Add(database);
        await Decide(example, same: true);
        foreach (var (session, seen) in new[] { (example.As(Role.Reader), 1), (example.AsManager, 1), (example.AsLeadOf(example.Council), 0),
        ((await Example.Add(database)).AsManager, 0) })
        {
            await using var db = await database.Database.Open(session);
            (await db.RecurrenceVerdicts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(seen, session.Role.ToString());
        }
    }

    [Fact]
    public async Task Only_managers_decide()
    {
        var example = await Example.Add(database);
        await Should.ThrowAsync<DbUpdateException>(() => Decide(example, same: true, example.As(Role.BoardMember)));
    }

    [Fact]
    public async Task The_stamp_changes_with_the_words_and_the_state_of_a_plan()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var questions = new RecurrenceQuestions(db);
        var before = await questions.Stamp();
        (await questions.Stamp()).ShouldBe(before);
        (await db.Recommendations.SingleAsync(r => r.Id == example.First.Id, TestContext.Current.CancellationToken)).Rewrite("Other words");
        await db.Save();
        var after = await questions.Stamp();
        after.ShouldNotBe(before);
        (await db.Plans.SingleAsync(p => p.Id == example.Plan.Id, TestContext.Current.CancellationToken)).Become(PlanState.Withdrawn, "Twice");
        await db.Save();
        (await questions.Stamp()).ShouldNotBe(after);
        (await questions.Statements()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_became_of_a_recommendation_is_counted()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var part = example.Plan.Recommendations[2];
        var rows = await new RecurrenceQuestions(db).Recommendations([example.First.Id.Value, part.Id.Value]);
        var first = rows[example.First.Id.Value];
        (first.Reference, first.Number, first.Level, first.FromSource, first.Actions, first.Done).ShouldBe(("NM7", "1", "on-track", false, 2, 0));
        first.RatedAt.ShouldBe(example.Manager.Now.UtcDateTime);
        (rows[part.Id.Value].Number, rows[part.Id.Value].Level).ShouldBe(("2 i", null));
    }

    private async Task Decide(Example example, bool same, Session? session = null)
    {
        await using var db = await database.Database.Open(session ?? example.AsManager);
        db.Add(new RecurrenceVerdict(example.Partnership.Id, example.First.Id, example.Plan.Recommendations[1].Id, same, null, example.Manager));
        await db.Save();
    }
}
