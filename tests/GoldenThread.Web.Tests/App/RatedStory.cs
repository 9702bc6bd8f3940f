using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.App;

/// <summary>An action that was rated completed, with a proof on an indicator that its organisation owes for a year.</summary>
internal static class RatedStory
{
    /// <summary>Makes it: at least 95% for two months running.</summary>
    public static async Task<(SomePlan Plan, string Key)> In(GoldenThreadApp app, string key, params OrganisationId[] alsoOwe)
    {
        var plan = await SomePlan.In(app, "Talk about safe sleep", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Fewer", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        await using var scope = await Manager(app);
        var define = scope.ServiceProvider.GetRequiredService<DefineIndicator>();
        var indicator = await define.Add(
            key, "Safe sleep discussed", null, Month(app, -12),
            new IndicatorDefinition { Numerator = "Visits with it", Denominator = "Visits", Better = Better.Higher, ByOrganisation = true, DueDays = 0 }, null);
        foreach (var organisation in alsoOwe.Prepend(app.Organisation.Id)) await define.IsOwedBy(indicator, organisation, Month(app, -12));
        await scope.ServiceProvider.GetRequiredService<AgreeProof>().Agree((await scope.ServiceProvider.GetRequiredService<FindPlans>().Action(plan.Action.Id))!, indicator, 95, 2, Month(app, -12));
        return (plan, key);
    }

    /// <summary>The first day of a month, so many from this one.</summary>
    public static DateOnly Month(GoldenThreadApp app, int from) => new DateOnly(LondonTime.Today(app.Clock).Year, LondonTime.Today(app.Clock).Month, 1).AddMonths(from);

    /// <summary>A session of a business manager.</summary>
    public static async Task<AsyncServiceScope> Manager(GoldenThreadApp app)
    {
        var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
        return scope;
    }
}
