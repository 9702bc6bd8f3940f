using FsCheck.Fluent;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Organisations;
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
        var partnership = (await database.AddPartnership()).Id;
        await using var db = await database.Database.Open(Session.System(partnership));
        Organisation[] organisations = [new(partnership, "Northmere Council"), new(partnership, "Northmere Trust")];
        var drawn = new AnyAccess(seed, partnership, [.. organisations.Select(o => o.Id)]);
        var state = drawn.State;
        db.AddRange(organisations);
        db.AddRange(drawn.Workers.Select(w =>
        {
            var account = ExampleChild.Worker(partnership, w.Organisation!.Value, w.Role, $"{w.Person.Value:N}@northmere.example");
            (account.Id, account.EndedAt) = (w.Person.Value, w.ClosedFrom);
            return account;
        }));
        db.AddRange(drawn.Teams);
        db.AddRange(drawn.Children.Select(c => new ChildRecord(partnership, c, drawn.By(drawn.Moment()), "Referral")));
        foreach (var rows in (IEnumerable<IEnumerable<object>>)[state.Involvements, state.Members, state.Duties, state.Supervisions, state.Chairs, state.Grants, state.Glasses, state.Restrictions, state.Conflicts, state.Homes])
            db.AddRange(rows);
        await db.Save();

        for (var tried = 0; tried < 60; tried++)
        {
            var (person, child, at) = (drawn.Somebody, drawn.AChild, drawn.Moment());
            var decision = AccessDecision.Of(person, child, at, state);
            (await DecidedAccess.Of(db, person, child, at)).ShouldBe((decision.Level, decision.Ground), $"seed {seed}, {at:O}: {string.Join("; ", decision.Reasons)}");
        }
    }
}
