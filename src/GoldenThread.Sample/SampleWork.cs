using GoldenThread.Sample.Audits;
using GoldenThread.Sample.Children;
using GoldenThread.Sample.Findings;
using GoldenThread.Sample.Indicators;
using GoldenThread.Sample.Organisations;
using GoldenThread.Sample.People;
using GoldenThread.Sample.Plans;
using GoldenThread.Sample.Policies;
using GoldenThread.Sample.Returns;
using GoldenThread.Sample.Reviews;
using GoldenThread.Sample.SelfAssessments;
using GoldenThread.Sample.Surveys;
using GoldenThread.Sample.Training;
using GoldenThread.Storage;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Board;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Sample;

/// <summary>What the people of the sample partnerships did for some months, done by the pieces of work that pages call.</summary>
internal static class SampleWork
{
    /// <summary>Does it where a sample partnership has no plan yet.</summary>
    public static async Task Load(IServiceProvider application)
    {
        var now = application.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var partnership in (await Partnerships.All(application.GetRequiredService<Database>(), CancellationToken.None)).Where(one => one.Sample))
        {
            await using var sample = await SamplePartnership.WithoutPlan(application, partnership, now);
            if (sample is not null) await Do(sample, partnership.Name == SamplePeople.Northmere);
        }
    }

    private static async Task Do(SamplePartnership sample, bool isFirst)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now);
        foreach (var months in (int[])[-7, -4, -1, 2])
            await manager.The<ArrangeMeeting>().Add(manager.Today.AddMonths(months), "Quarterly meeting of the board");
        if (isFirst) await SampleMerger.Begin(manager);
        foreach (var plan in isFirst ? SamplePlans.Northmere : SamplePlans.Calderwick)
        {
            await SamplePlanWork.Do(
                sample, plan, published: isFirst && plan == SamplePlans.Northmere[0],
                begun: plan.Reference != SampleIndicator.Plan ? null : (person, told) => SleepReview.Do(person, sample.Now, told.Reference, told.Title, [.. told.Recommendations.Select(r => r.Text)]));
        }

        if (isFirst) await SampleMerger.End(manager);
        if (isFirst) await SampleAudit.Do(sample);
        if (isFirst) await SamplePolicies.Do(sample);
        if (isFirst) await SampleTraining.Do(sample);
        if (isFirst) await SampleSelfAssessment.Do(sample);
        if (isFirst) await SampleSurveys.Do(sample);
        // The last of what is proved: it ends with what stands in doubt now.
        if (isFirst) await SampleIndicator.Do(sample);
        if (isFirst) await SampleChildren.Do(sample);
        await SampleReturn.Send(sample);
        await DecidedReview.Do(manager);
        if (!isFirst) return;
        manager.At(sample.Now.AddDays(-20));
        await SampleFindings.Do(manager, await WrittenReview.Do(manager));
    }
}
