using GoldenThread.Plans;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Proofs;

/// <summary>A rating below what the record bears is offered as “may be ready”, but never while something about it is in doubt or is not shown.</summary>
public sealed class ReadyTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task What_was_agreed_and_is_not_shown_and_what_stands_in_doubt_is_not_ready()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var plan = await SomePlan.In(app, "Talk about safe sleep", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Fewer", SomePlan.Manager(app));
            // The action is not rated as completed; its recommendation is, and what its actions lose calls that into question.
            p.Recommendation.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        (await IsReady()).ShouldBeTrue("nothing was agreed, and nothing is in doubt");
        // Whoever may not rate is offered nothing.
        (await (await app.SignedInAs(Role.BoardMember)).Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldNotContain("May be ready");

        var (_, key) = await Agreed();
        (await IsReady()).ShouldBeFalse("what was agreed is not shown yet");
        await Add(-4, 98);
        await Add(-3, 97);
        await Add(-2, 98);
        await Add(-1, 98);
        (await IsReady()).ShouldBeTrue("it is met");

        // A piece contradicts: the recommendation's rating is in doubt, and the action is offered no better one, though its proof is met.
        await using (var scope = await RatedStory.Manager(app))
        {
            var work = scope.ServiceProvider;
            var action = (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!;
            await work.GetRequiredService<RecordProgress>().AddEvidence(action, EvidenceKind.Audit, "Inspection", null, null, null, null, default);
            await work.GetRequiredService<RecordProgress>().Weigh(action.Evidence.Single(e => e.Title == "Inspection"), Bearing.Contradicts, null);
        }

        (await manager.Get("/assurance")).Text.ShouldContain("Talk about safe sleep");
        (await IsReady()).ShouldBeFalse("a rating is in doubt");

        async Task<bool> IsReady() => (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.Contains("May be ready", StringComparison.Ordinal);

        async Task<(SomePlan, string)> Agreed()
        {
            await using var scope = await RatedStory.Manager(app);
            var (define, month) = (scope.ServiceProvider.GetRequiredService<DefineIndicator>(), RatedStory.Month(app, -4));
            var indicator = await define.Add(
                "ready", "Safe sleep discussed", null, month,
                new GoldenThread.Indicators.IndicatorDefinition { Numerator = "Visits with it", Denominator = "Visits", Better = GoldenThread.Statistics.Better.Higher, ByOrganisation = true }, null);
            await define.IsOwedBy(indicator, app.Organisation.Id, month);
            await scope.ServiceProvider.GetRequiredService<AgreeProof>().Agree((await scope.ServiceProvider.GetRequiredService<FindPlans>().Action(plan.Action.Id))!, indicator, 95, 2, month);
            return (plan, "ready");
        }

        async Task Add(int month, int numerator)
        {
            await using var scope = await RatedStory.Manager(app);
            var indicator = (await scope.ServiceProvider.GetRequiredService<FindIndicators>().One(key))!;
            await scope.ServiceProvider.GetRequiredService<AddReadings>().Type(
                indicator, new GoldenThread.Indicators.ReadingRow(1) { Period = $"{RatedStory.Month(app, month):yyyy-MM}", Numerator = $"{numerator}", Denominator = "100" }, app.Organisation.Id, false, false);
        }
    }
}
