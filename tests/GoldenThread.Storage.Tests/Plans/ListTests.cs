using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Home;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using GoldenThread.Time;

namespace GoldenThread.Storage.Tests.Plans;

/// <summary>The lists behind every figure, against plans in a database.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private TestDatabase database = null!;
    private Partnership partnership = null!;
    private Actor manager = null!;

    private RatingLevel Completed => partnership.Scale["completed"];

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        partnership = await database.AddPartnership();
        manager = new Actor(PersonId.New(), "Ola Marsh", Role.BusinessManager, null, Now);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_overdue_action_is_counted_and_listed_by_the_same_filter()
    {
        var plan = Plan("NM7", out var recommendation);
        var late = recommendation.AddAction("Write the guide");
        late.BecomeDue("October 2026", ApproximateDate.Parse("October 2026"));
        var inTime = recommendation.AddAction("Hold the briefing");
        inTime.BecomeDue("Autumn 2026", ApproximateDate.FromEdtf("November 2026", "2026-11"));
        var done = recommendation.AddAction("Tell the schools");
        done.BecomeDue("May 2026", ApproximateDate.Parse("May 2026"));
        done.Reach(Activity.Done, "Told");
        recommendation.AddAction("No date");
        await using var db = await Saved(plan);

        var list = new ActionList(db);
        var overdue = new ActionFilter { Overdue = true };
        var rows = await list.Page(overdue, Today, 1, 50);

        rows.Select(row => row.Text).ShouldBe(["Write the guide"]);
        rows[0].Overdue.ShouldBeTrue();
        rows[0].Due.ShouldBe("October 2026");
        rows[0].DueLatest.ShouldBe(new DateOnly(2026, 10, 31));
        (await list.Count(overdue, Today)).ShouldBe(1);
        (await list.Count(new ActionFilter { Open = true }, Today)).ShouldBe(3);
        (await list.Count(new ActionFilter { DueFrom = new(2026, 11, 1), DueTo = new(2026, 11, 30) }, Today)).ShouldBe(1);
        (await list.Page(new ActionFilter(), Today, 1, 50)).Select(row => row.Overdue).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public async Task The_later_of_two_due_dates_decides_as_it_does_in_the_model()
    {
        var plan = Plan("NM7", out var recommendation);
        var action = recommendation.AddAction("Write the guide");
        action.AddDate("May 2026", ApproximateDate.Parse("May 2026"), DateMeaning.Due);
        action.AddDate("May 2027", ApproximateDate.Parse("May 2027"), DateMeaning.Due);
        await using var db = await Saved(plan);

        (await new ActionList(db).Count(new ActionFilter { Overdue = true }, Today)).ShouldBe(action.IsOverdue(Today) ? 1 : 0);
        (await new ActionList(db).Page(new ActionFilter(), Today, 1, 10))[0].Due.ShouldBe(action.Due!.Text);
    }

    [Fact]
    public async Task An_organisation_stands_for_those_before_and_after_it()
    {
        var old = new Organisation(partnership.Id, "Northmere Clinical Commissioning Group");
        var next = new Organisation(partnership.Id, "Northmere Integrated Care Board");
        var other = new Organisation(partnership.Id, "Northmere Council");
        old.End(new DateOnly(2022, 6, 30), SuccessionKind.Merge, [next], "The law changed");
        var plan = Plan("NM7", out var recommendation);
        recommendation.AddAction("By the old one").AddOrganisation(old.Id);
        recommendation.AddAction("By the new one").AddOrganisation(next.Id);
        recommendation.AddAction("By another").AddOrganisation(other.Id);
        await using var db = await Saved(plan, old, next, other);

        var list = new ActionList(db);
        (await list.Page(new ActionFilter { Organisation = old.Id }, Today, 1, 10)).Count.ShouldBe(2);
        (await list.Page(new ActionFilter { Organisation = next.Id }, Today, 1, 10)).Count.ShouldBe(2);
        (await list.Page(new ActionFilter { Organisation = other.Id }, Today, 1, 10)).Single().Organisations.ShouldBe(["Northmere Council"]);
    }

    [Theory]
    [InlineData(Activity.Done, true, true, false)]
    [InlineData(Activity.UnderWay, true, true, false)]
    [InlineData(Activity.Done, false, true, false)]
    [InlineData(Activity.Done, true, false, false)]
    [InlineData(Activity.Done, true, false, true)]
    [InlineData(Activity.NoLongerNeeded, false, false, true)]
    public async Task What_is_in_question_is_so_in_the_list_and_in_the_model(Activity activity, bool evidence, bool impact, bool impactOfWhole)
    {
        var plan = Plan("NM7", out var recommendation);
        var action = recommendation.AddAction("Write the guide");
        action.Reach(activity, "As it is");
        if (evidence) action.AddEvidence(EvidenceKind.Audit, "Audit", null, null, null, null, manager);
        if (impact) action.AddImpact("Families say so", manager);
        if (impactOfWhole) recommendation.AddImpact("Families say so", manager);
        recommendation.TakeOver(Completed, "Completed", manager);
        action.TakeOver(Completed, "Completed", manager);
        await using var db = await Saved(plan);

        (await new RecommendationList(db).Count(new RecommendationFilter { InQuestion = true })).ShouldBe(recommendation.RatingIsInQuestion ? 1 : 0);
        (await new RecommendationList(db).Page(new RecommendationFilter(), 1, 10)).Single().InQuestion.ShouldBe(recommendation.RatingIsInQuestion);
        (await new ActionList(db).Count(new ActionFilter { InQuestion = true }, Today)).ShouldBe(action.RatingIsInQuestion ? 1 : 0);
    }

    [Fact]
    public async Task The_rating_in_force_is_the_same_in_the_lists_and_in_the_model()
    {
        var plan = Plan("NM7", out var recommendation);
        var action = recommendation.AddAction("Write the guide");
        recommendation.Rate(partnership.Scale["limited"], Aspect.Overall, "Nothing yet", manager);
        recommendation.Rate(partnership.Scale["on-track"], Aspect.Overall, "Begun", manager);
        recommendation.SendBackRating("Nothing shows that", manager);
        recommendation.Rate(partnership.Scale["on-track"], Aspect.Activity, "Begun", manager);
        recommendation.Rate(partnership.Scale["on-track"], Aspect.Impact, "Families say so", manager);
        action.Rate(partnership.Scale["limited"], Aspect.Impact, "One family says so", manager);
        await using var db = await Saved(plan);

        foreach (var aspect in Enum.GetValues<Aspect>())
        {
            // Where an action is not rated itself, its recommendation's rating is shown with it.
            var (whole, own) = (recommendation.RatingOf(aspect)?.Level, (action.RatingOf(aspect) ?? recommendation.RatingOf(aspect))?.Level);
            (await new RecommendationList(db).Page(new RecommendationFilter { Aspect = aspect }, 1, 10)).Single().Level.ShouldBe(whole, $"{aspect}");
            (await new RecommendationList(db).Count(new RecommendationFilter { Aspect = aspect, Rating = whole ?? ActionFilter.Unrated }))
                .ShouldBe(1, $"{aspect}");
            (await new ActionList(db).Page(new ActionFilter { Aspect = aspect }, Today, 1, 10)).Single().Level.ShouldBe(own, $"{aspect}");
            (await new ActionList(db).Count(new ActionFilter { Aspect = aspect, Rating = own ?? ActionFilter.Unrated }, Today)).ShouldBe(1, $"{aspect}");
        }
    }

    [Fact]
    public async Task The_figures_over_time_end_in_the_figures_of_now()
    {
        var plan = Plan("NM7", out var first);
        var second = plan.AddRecommendation("2", "Ask the child");
        plan.AddRecommendation("3", "Not rated");
        first.Rate(partnership.Scale["limited"], Aspect.Overall, "Nothing yet", manager with { Now = Now.AddMonths(-3) });
        first.Rate(partnership.Scale["on-track"], Aspect.Overall, "Begun", manager with { Now = Now.AddDays(-2) });
        second.Rate(partnership.Scale["limited"], Aspect.Overall, "Nothing yet", manager with { Now = Now });
        await using var db = await Saved(plan);

        var figures = await new FigureSums(db).Ask(Today, Today, 3, null);

        figures.OverTime[^1].Day.ShouldBe(Today);
        figures.OverTime[^1].Counts.ShouldBe(figures.Levels.Where(x => x.Key != ActionFilter.Unrated).ToDictionary(), ignoreOrder: true);
        figures.OverTime.Single(x => x.Day == new DateOnly(2026, 10, 31)).Counts.ShouldBe(new Dictionary<string, int> { ["limited"] = 1 });
        figures.Levels.ShouldBe(new Dictionary<string, int> { ["limited"] = 1, ["on-track"] = 1, [ActionFilter.Unrated] = 1 }, ignoreOrder: true);
        (await new RecommendationList(db).Count(new RecommendationFilter { Rating = "on-track" })).ShouldBe(1);
        (await new RecommendationList(db).Count(new RecommendationFilter { Rating = ActionFilter.Unrated })).ShouldBe(1);
    }

    [Fact]
    public async Task What_changed_counts_what_it_lists()
    {
        var plan = Plan("NM7", out var recommendation);
        var action = recommendation.AddAction("Write the guide");
        await using var db = await Saved(plan);
        action = (await PlanLoading.Load(db, action.Id))!;
        action.Report("A first version went round", manager);
        action.Report("It was agreed", manager);
        action.Reach(Activity.Done, "Agreed by all");
        action.AddImpact("Staff use it", manager);
        action.BecomeDue("May 2027", ApproximateDate.Parse("May 2027"));
        await db.Save();

        var list = new ChangeList(db);
        var since = Now.AddDays(-10);
        var counts = await list.Count(since);

        counts.ShouldBe(
            new Dictionary<ChangeKind, int> { [ChangeKind.Update] = 2, [ChangeKind.Activity] = 1, [ChangeKind.Impact] = 1, [ChangeKind.Due] = 1 },
            ignoreOrder: true);
        foreach (var (kind, count) in counts) (await list.Page(since, kind, 1, 100)).Count.ShouldBe(count);
        var activity = (await list.Page(since, ChangeKind.Activity, 1, 100)).Single();
        (activity.Before, activity.Text, activity.Because).ShouldBe(("not-known", "done", "Agreed by all"));
    }

    private Plan Plan(string reference, out Recommendation recommendation)
    {
        var plan = new Plan(partnership.Id, reference, "Plan after a review");
        recommendation = plan.AddRecommendation("1", "Listen to the child");
        return plan;
    }

    private async Task<GoldenThreadDb> Saved(Plan plan, params Organisation[] organisations)
    {
        var db = await database.Database.Open(Session.Of(partnership.Id, manager));
        db.AddRange(organisations);
        db.Add(plan);
        await db.Save();
        db.ChangeTracker.Clear();
        return db;
    }
}
