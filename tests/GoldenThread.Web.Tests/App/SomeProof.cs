using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.App;

/// <summary>An indicator with two years of readings, a proof that was met and fell, and the doubt of it.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Doubt">The doubt.</param>
internal sealed record SomeProof(Guid Proof, Guid Doubt)
{
    public const string Key = "same-day-calls";

    /// <summary>Makes them for an action whose rating claims completion.</summary>
    public static async Task<SomeProof> In(GoldenThreadApp site, SomePlan plan, string key = Key)
    {
        var by = SomePlan.Manager(site);
        var month = new ReadingPeriod(PeriodKind.Month, LondonTime.Day(by.Now));
        for (var i = 0; i < 24; i++) month = month.Before;
        var indicator = new Indicator(
            site.Partnership.Id, key, "A call on the same day for a baby with a bruise", "Whether the pathway is kept", month.First,
            new IndicatorDefinition { Numerator = "Calls on the same day", Denominator = "Babies with a bruise", Better = Better.Higher, ByOrganisation = true, Caveat = "Twins count twice" }, by);
        indicator.IsOwedBy(site.Organisation.Id, month.First);
        indicator.Aim(90, month.First);
        indicator.PracticeChanged(month.First.AddMonths(12), "A number that always answers", plan.Action.Id, by);
        indicator.BeginPhase(new ReadingPeriod(PeriodKind.Month, month.First.AddMonths(13)), new("Higher", "The number", true, true), plan.Action.Id, by);
        var proof = new Proof(plan.Action, indicator, 90, 3, month.First.AddMonths(12), LondonTime.Day(by.Now), by);
        await using (var db = await site.Open())
        {
            db.AddRange(indicator, proof);
            for (var i = 0; i < 24; i++, month = month.Next)
            {
                if (i != 5) db.Add(new IndicatorReading(indicator, month, site.Organisation.Id, new Figure.OfShare(new Share(i < 12 ? 60 + (i % 3) : i < 22 ? 77 + (i % 2) : 58, 80)), new ReadingOrigin(ReadingSource.Typed), by));
            }

            await db.Save();
        }

        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeepDoubts>().Of(site.Partnership.Id, plan.Action.Id);
        await using var rows = await site.Open();
        return new SomeProof(proof.Id, await rows.Doubts.Where(d => d.Piece == proof.Id && d.Kind == DoubtKind.Fell).Select(d => d.Id).SingleAsync());
    }
}
