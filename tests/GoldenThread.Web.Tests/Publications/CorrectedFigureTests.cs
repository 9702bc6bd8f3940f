using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Time;
using GoldenThread.Storage.Indicators;

namespace GoldenThread.Web.Tests.Publications;

/// <summary>Two versions, read one beside the other, show no small number by their difference.</summary>
public sealed class CorrectedFigureTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_figure_that_was_corrected_by_one_is_not_published_again()
    {
        var plan = await SomePlan.In(app, "See babies the same day", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Fewer", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        var by = SomePlan.Manager(app);
        var month = new ReadingPeriod(PeriodKind.Month, LondonTime.Day(by.Now)).Before;
        var indicator = new Indicator(
            app.Partnership.Id, "corrected", "Calls on the same day", null, month.First,
            new IndicatorDefinition { Numerator = "Calls", Denominator = "Babies", Better = Better.Higher, ByOrganisation = true, IsPublic = true }, by);
        indicator.IsOwedBy(app.Organisation.Id, month.First);
        await using (var db = await app.Open())
        {
            db.AddRange(indicator, new Proof(plan.Action, indicator, 90, 1, month.First, LondonTime.Day(by.Now), by));
            await db.Save();
        }

        await Read(60);
        (await Publish(1)).ShouldContain("Last reading: 60 of 80 (75%)");
        await Read(61);
        (await Publish(2)).ShouldSatisfyAllConditions(s => s.ShouldNotContain("61 of 80"), s => s.ShouldContain("a correction was too small to be shown"));
        await Read(70);
        (await Publish(3)).ShouldContain("Last reading: 70 of 80 (88%)");

        async Task Read(int numerator)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await using var db = await app.Open();
            var kept = (await IndicatorLoading.Load(db, "corrected"))!;
            db.Add(new IndicatorReading(kept, month, app.Organisation.Id, new Figure.OfShare(new Share(numerator, 80)), new ReadingOrigin(ReadingSource.Typed), SomePlan.Manager(app)));
            await db.Save();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        async Task<string> Publish(int number)
        {
            var manager = await app.SignedInAs(Role.BusinessManager);
            var prepared = await (await manager.Get($"/plans/{plan.Reference}/publish")).Submit("Prepare version", ("Form", "Table"));
            (await prepared.Submit("Send for approval")).Text.ShouldContain("A colleague must approve it");
            (await (await (await app.SignedInAs(Role.Administrator)).Get(prepared.Path)).Submit("Publish version")).Done.ShouldBe("Version published.");
            return (await app.Nobody().Get($"/published/{app.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/table/{number}")).Text;
        }
    }
}
