using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Mapping;

public sealed class MappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_plan_comes_back_as_it_was_saved()
    {
        var partnership = await database.AddPartnership();
        var manager = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, DateTimeOffset.UnixEpoch.AddYears(56));
        var council = new Organisation(partnership.Id, "Northmere Council Children’s Services");
        council.AddName("NCCS", NameKind.Abbreviation);
        var plan = new Plan(partnership.Id, "NM7", "Seen and heard");
        var document = new StoredDocument
        {
            Partnership = partnership.Id,
            Name = "nm7.txt",
            MediaType = "text/plain",
            Sha256 = "00",
            Bytes = [1],
            Text = "x",
            ReceivedAt = manager.Now,
            ByName = "Robin Hale",
        };
        plan.ComesFrom(document.Id);
        var whole = plan.AddRecommendation("4", "Every child is seen alone", passage: new Passage(document.Id, [new Span(3, 9), new Span(12, 20)]));
        plan.AddRecommendation("i", "by their social worker", whole);
        var action = whole.AddAction("Train every practitioner");
        action.AddOrganisation(council.Id);
        var summer = ApproximateDate.Kept("Summer 2018", "2018-22", new DateOnly(2018, 6, 1), new DateOnly(2018, 8, 31));
        action.AddDate("by Summer 2018", summer, DateMeaning.Due);
        action.Report("Half are trained", manager);
        action.AddEvidence(EvidenceKind.Audit, "Audit of 40 files", null, null, null, null, manager);
        action.AddImpact("Children say that they are heard", manager);
        whole.AddImpact("Fewer repeat referrals", manager);
        action.Rate(partnership.Scale["on-track"], Aspect.Overall, "On time", manager);
        whole.Rate(partnership.Scale["on-track"], Aspect.Overall, "Half is done", manager);
        whole.Ask(BoardExchangeKind.Question, "When will all be trained?", manager);

        await using (var db = await database.Database.Open(Session.Of(partnership.Id, manager)))
        {
            db.AddRange(document, council, plan);
            await db.Save("First load");
        }

        await using var again = await database.Database.Open(Session.Of(partnership.Id, manager));
        var read = await Storage.Plans.PlanLoading.Load(again, plan.Id);

        read.ShouldNotBeNull();
        read.Recommendations.Select(r => read.FullNumber(r)).ShouldBe(["4", "4 i"]);
        var same = read.Recommendations[0];
        same.Passage!.Spans.ShouldBe([new Span(3, 9), new Span(12, 20)]);
        same.Ratings.ShouldHaveSingleItem().Because.ShouldBe("Half is done");
        same.Impacts.ShouldHaveSingleItem().Text.ShouldBe("Fewer repeat referrals");
        same.Exchanges.ShouldHaveSingleItem().Text.ShouldBe("When will all be trained?");
        var act = same.Actions.ShouldHaveSingleItem();
        act.ActsNow.ShouldBe([council.Id]);
        act.Due.ShouldBe(summer);
        act.Updates.ShouldHaveSingleItem().Text.ShouldBe("Half are trained");
        act.Evidence.ShouldHaveSingleItem().Kind.ShouldBe(EvidenceKind.Audit);
        act.Impacts.ShouldHaveSingleItem();
        act.RatingOf(Aspect.Overall)!.Level.ShouldBe("on-track");
        (await again.Organisations.SingleAsync(TestContext.Current.CancellationToken)).IsKnownAs("nccs").ShouldBeTrue();
    }

    [Fact]
    public async Task An_action_that_is_handed_over_and_given_another_date_keeps_both()
    {
        var partnership = await database.AddPartnership();
        var (old, next) = (new Organisation(partnership.Id, "Old Trust"), new Organisation(partnership.Id, "New Trust"));
        var plan = new Plan(partnership.Id, "NM8", "Plan");
        var action = plan.AddRecommendation("1", "Do").AddAction("Do it");
        action.AddOrganisation(old.Id);
        action.BecomeDue("May 2026", ApproximateDate.Kept("May 2026", "2026-05", new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31)));
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.AddRange(old, next, plan);
            await db.Save();
            action.HandOver(old.Id, [next.Id], new DateOnly(2026, 4, 1), "Merged");
            action.BecomeDue("June 2026", ApproximateDate.Kept("June 2026", "2026-06", new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30)));
            await db.Save("The trusts merged");
        }

        await using var again = await database.Database.Open(Session.System(partnership.Id));
        var read = (await Storage.Plans.PlanLoading.Load(again, plan.Id))!.Recommendations[0].Actions[0];
        read.Organisations.Select(o => (o.Organisation, o.HandedOver)).ShouldBe([(old.Id, new DateOnly(2026, 4, 1)), (next.Id, (DateOnly?)null)]);
        read.Dates.Select(d => (d.AsGiven, d.Superseded)).ShouldBe([("May 2026", true), ("June 2026", false)]);
    }
}
