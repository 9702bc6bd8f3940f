using FsCheck.Fluent;
using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Testing;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>The database decides as the model does, for drawn people, children and moments.</summary>
public sealed class SameDecisionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void The_database_and_the_model_give_the_same_level_by_the_same_ground() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Compare(seed).GetAwaiter().GetResult()).Holds(100);

    private async Task Compare(int seed)
    {
        var kept = await DrawnPartnership.Keep(database, seed);
        var drawn = kept.Drawn;
        await using var db = await database.Database.Open(Session.System(drawn.Partnership));
        for (var tried = 0; tried < 60; tried++)
        {
            var (person, child, at) = (drawn.Somebody, drawn.AChild, drawn.Moment());
            var decision = AccessDecision.Of(person, child, at, kept.State);
            (await DecidedAccess.Of(db, person, child, at)).ShouldBe((decision.Level, decision.Ground), $"seed {seed}, {at:O}: {string.Join("; ", decision.Reasons)}");
        }
    }
}
