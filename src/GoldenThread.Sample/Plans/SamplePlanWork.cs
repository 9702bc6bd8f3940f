using GoldenThread.Documents.Publications;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Sample.People;
using GoldenThread.Time;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;

namespace GoldenThread.Sample.Plans;

/// <summary>An invented plan as it is imported, and run for some months.</summary>
internal static class SamplePlanWork
{
    /// <summary>Imports a plan and writes down what became of it.</summary>
    /// <param name="sample">The partnership.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="published">True where it is published too: twice, so that the second version says what changed.</param>
    /// <param name="begun">What makes the plan, where it is not imported: a review with these recommendations.</param>
    public static async Task Do(SamplePartnership sample, SamplePlan plan, bool published, Func<SamplePerson, SamplePlan, Task<Plan>>? begun = null)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-8));
        var made = begun is null ? await Import(sample, manager, plan) : await begun(manager, plan);
        if (published) await Publish(sample, manager.At(sample.Now.AddMonths(-7)), made);
        foreach (var (recommendation, told) in made.Recommendations.Zip(plan.Recommendations)) await Run(sample, manager, recommendation, told);
        if (published) await Publish(sample, manager.At(sample.Now.AddMonths(-1)), made);
    }

    private static async Task<Plan> Import(SamplePartnership sample, SamplePerson manager, SamplePlan plan)
    {
        var (draft, text, bytes) = SampleDocument.Of(plan, LondonTime.Day(sample.Now));
        return (await manager.The<AcceptDraft>().AtOnce(draft, text, bytes, manager.Self)).Plan;
    }

    // A plan of a review has recommendations alone until somebody says what is done.
    private static async Task Add(SamplePartnership sample, SamplePerson manager, Recommendation recommendation, SampleAction action)
    {
        var who = (await manager.The<FindOrganisations>().Register()).Named(action.Who).Single();
        await manager.The<ChangeAction>().Add(recommendation, action.Text, [who.Id.Value], ApproximateDate.Parse($"{LondonTime.Day(sample.Now).AddMonths(action.Due):MMMM yyyy}"));
    }

    private static async Task Run(SamplePartnership sample, SamplePerson manager, Recommendation recommendation, SampleRecommendation told)
    {
        manager.At(sample.Now.AddMonths(-3));
        await manager.The<ChangeRecommendation>().Change(recommendation, recommendation.Version, because: null, themes: [told.Theme]);
        if (recommendation.Actions.Count == 0)
            foreach (var action in told.Actions) await Add(sample, manager, recommendation, action);
        foreach (var (action, done) in recommendation.Actions.Zip(told.Actions)) await Run(manager, action, done);
        foreach (var (key, place) in told.Ratings.Select((key, place) => (key, place)))
        {
            // The last was given a month ago, each before it three months earlier.
            manager.At(sample.Now.AddMonths(-1 - 3 * (told.Ratings.Length - 1 - place)));
            await manager.The<GiveRating>().Give(recommendation, sample.Partnership.Scale[key], Aspect.Overall, Reason(key), overrule: null);
        }
    }

    private static async Task Run(SamplePerson manager, PlanAction action, SampleAction done)
    {
        if (done.Activity != Activity.NotKnown)
            await manager.The<ChangeAction>().Change(action, action.Version, done.Update ?? "Said at the meeting of leads", activity: done.Activity);
        var progress = manager.The<RecordProgress>();
        if (done.Update is { } update) await progress.Report(action, update);
        if (done.Evidence is { } evidence) await progress.AddEvidence(action, evidence.Kind, evidence.Title, null, null, null, null, CancellationToken.None);
        if (done.Impact is { } impact) await progress.StateImpact(action, impact);
    }

    // Where Chromium is missing nothing is published: a version has all its formats, or is none.
    private static async Task Publish(SamplePartnership sample, SamplePerson manager, Plan plan)
    {
        if (PublicationPdf.Chromium is null) return;
        var id = (await manager.The<PreparePublication>().Prepare(plan, PublicationForm.Table, manager.Self)).Id;
        var prepared = (await manager.The<FindPublications>().Find(id))!;
        await manager.The<RequestPublication>().Request(prepared, prepared.Publication.Version, prepared.Findings.Count, "Every name in it is invented");
        await using var second = await sample.The(Role.Administrator, manager.Self.Now.AddDays(1));
        var requested = (await second.The<FindPublications>().Find(id))!;
        await second.The<DecidePublication>().Approve(requested, requested.Publication.Version, CancellationToken.None);
    }

    private static string Reason(string key) => key switch
    {
        "limited" => "Work has hardly begun.",
        "on-track" => "The actions go on as planned.",
        _ => "Activity, evidence and impact are all shown.",
    };
}
