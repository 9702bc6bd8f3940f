using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;

namespace GoldenThread.Storage.Tests.Plans;

public sealed class DerivedStateTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_list_of_plans_counts_what_is_in_them()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        var row = (await PlanList.All(db, Example.Today)).ShouldHaveSingleItem();

        (row.Reference, row.State, row.Recommendations, row.Actions, row.Done, row.Overdue).ShouldBe(("NM7", PlanState.Open, 2, 3, 0, 1));
    }

    [Fact]
    public async Task What_is_derived_follows_every_change_of_dates_ratings_and_activity()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var plan = (await PlanLoading.Load(db, example.Plan.Id))!;
        var action = plan.Recommendations[0].Actions[0];

        action.BecomeDue("June 2027", Example.Month(2027, 6));
        await db.Save("More time was agreed");
        (await new ActionList(db).Count(new() { Overdue = true }, Example.Today)).ShouldBe(0);
        (await PlanList.All(db, Example.Today)).ShouldHaveSingleItem().Overdue.ShouldBe(0);

        action.Rate(example.Partnership.Scale["limited"], Aspect.Overall, "Little is done", example.Manager);
        await db.Save();
        (await database.AsOwner($"select due_text || ' ' || level || ' ' || level_of from action_state where action_id = '{action.Id.Value}'"))
            .ShouldBe("June 2027 limited action");

        action.Reach(Activity.Done, "All are trained");
        await db.Save();
        (await PlanList.All(db, Example.Today)).ShouldHaveSingleItem().Done.ShouldBe(1);

        plan.Become(PlanState.Closed, "All is done");
        await db.Save();
        (await database.AsOwner($"select count(*) from action_state where is_open and plan_id = '{plan.Id.Value}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_organisation_is_found_by_the_work_that_it_took_over_and_handed_on()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var successor = new Organisation(example.Partnership.Id, "Mere Valley NHS Trust");
        db.Add(successor);
        var trust = await db.Organisations.FindAsync(example.Trust.Id);
        trust!.End(new DateOnly(2026, 10, 1), SuccessionKind.Merge, [successor], "The trusts merged");
        var action = (await PlanLoading.Load(db, example.OfTrust.Id))!;
        action.HandOver(trust.Id, [successor.Id], new DateOnly(2026, 10, 1), "The trusts merged");
        await db.Save("The trusts merged");

        foreach (var organisation in (Organisation[])[trust, successor])
            (await new ActionList(db).Page(new() { Organisation = organisation.Id }, Example.Today, 1, 10))
                .ShouldHaveSingleItem().Organisations.ShouldBe(["Mere Valley NHS Trust"]);
    }
}
