using GoldenThread.Indicators;
using GoldenThread.Sample.People;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Indicators;

/// <summary>
/// The story of an invented plan that is all green: a measure showed that practice had changed, held for months, and falls; so the rating is in question by
/// itself, and one walks from there to the figures, and by the golden thread back to what it began with.
/// </summary>
internal static class SampleIndicator
{
    /// <summary>The plan that is all green.</summary>
    public const string Plan = "NM12";

    private const string Health = "Eastmere Community Health Trust";
    private const int Months = 24;

    // How many of how many first visits, the oldest month first. Practice changed with the thirteenth.
    private static readonly (int Yes, int Of)[] Visits =
    [
        (61, 84), (66, 90), (58, 81), (70, 93), (63, 88), (59, 79), (67, 92), (64, 85), (60, 83), (69, 95), (62, 86), (65, 89),
        (83, 87), (90, 92), (85, 88), (80, 82), (91, 94), (84, 86), (88, 90), (79, 81), (93, 95), (86, 89), (81, 88), (76, 87),
    ];

    /// <summary>Does what its people did over two years, until last month's reading.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        var first = new ReadingPeriod(PeriodKind.Month, LondonTime.Day(sample.Now.AddMonths(-Months)));
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-Months));
        var db = manager.The<GoldenThreadDb>();
        var health = (await OrganisationLoading.Register(db)).Named(Health).Single();
        var define = manager.The<DefineIndicator>();
        var indicator = await define.Add(
            "safe-sleep", "Safe sleep discussed at the first visit", "Whether every family hears how a baby sleeps safely, and what gets in the way at home.", first.First,
            new IndicatorDefinition
            {
                Numerator = "First visits after a birth where a safe place to sleep was looked at and talked through with all who care for the baby",
                Denominator = "First visits after a birth",
                Better = Better.Higher,
                ByOrganisation = true,
                DueDays = 10,
                IsPublic = true,
                Caveat = "Visits to twins are counted once.",
            },
            95);
        await define.IsOwedBy(indicator, health.Id, first.First);
        var action = await db.Actions.Where(a => db.Set<GoldenThread.Plans.Plan>().Any(p => p.Id == a.Plan && p.Reference == Plan)).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var changed = first.First.AddMonths(12);
        for (var i = 0; i < Visits.Length; i++, first = first.Next)
        {
            // On the tenth of the next month, or by now.
            var at = new DateTimeOffset(first.Next.First.AddDays(9).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
            manager.At(at < sample.Now ? at : sample.Now);
            await manager.The<AddReadings>().Type(
                indicator, new ReadingRow(1) { Period = first.Text, Numerator = $"{Visits[i].Yes}", Denominator = $"{Visits[i].Of}" }, health.Id, isProvisional: false, isExcused: false);
        }

        manager.At(sample.Now.AddMonths(-7));
        await define.PracticeChanged(indicator, changed, "Health visitors use a checklist together with the family, in the room where the baby sleeps.", action);
        await manager.The<AgreeProof>().Agree((await manager.The<FindPlans>().Action(action))!, indicator, 95, 3, changed);
        // Seven readings running lie above the mean of before; a month later the four questions were answered.
        manager.At(sample.Now.AddMonths(-4));
        await define.BeginPhase(
            indicator, new ReadingPeriod(PeriodKind.Month, changed),
            new StepChangeAnswers("About 24 points higher, and steadier.", "The checklist that is gone through with the family.", true, true), action);
        // What a day that passed may have raised is worked out each night.
        await manager.At(sample.Now).The<KeepDoubts>().All(sample.Partnership.Id, sample.Now, CancellationToken.None);
    }
}
