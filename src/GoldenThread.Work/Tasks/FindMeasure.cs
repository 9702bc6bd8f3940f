using System.Globalization;
using GoldenThread.Access;
using GoldenThread.Pathways;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>
/// A measure of a pathway over live records. It is the engine's, whatever was excused: an excuse changes lists alone. What rests on a silent seal is left
/// out until the seal is lifted, and counts in its month then.
/// </summary>
internal sealed class FindMeasure(AsSystem system, TaskPathways pathways, Acting acting)
{
    private const int Batch = 500;

    /// <summary>Works it out.</summary>
    /// <param name="pathway">The pathway's key.</param>
    /// <param name="measure">The measure's key.</param>
    /// <param name="month">The month of the last days, as "2026-05".</param>
    /// <param name="asOf">The moment asked about, in UTC.</param>
    /// <param name="known">What was recorded later is left out, in UTC.</param>
    /// <param name="person">Whose access counts; null for the system, which sees all.</param>
    /// <exception cref="RuleException">There is no such measure.</exception>
    public Task<MeasureShown> Of(string pathway, string measure, string month, DateTimeOffset asOf, DateTimeOffset known, PersonId? person) => system.Do(async within =>
    {
        var tasks = await pathways.Of(within);
        var versions = tasks.Set.Pathways.FirstOrDefault(v => v[0].Key == pathway);
        if (versions.IsDefaultOrEmpty || !versions.Any(v => v.Measures.Any(m => m.Key == measure))) throw new RuleException($"There is no measure “{pathway}/{measure}”");
        var (inTime, total, listed) = (0, 0, new List<(ChildId, bool)>());
        var children = await within.ChildRecords.AsNoTracking().Select(r => r.Child).ToListAsync();
        foreach (var batch in children.OrderBy(c => c.Value).Chunk(Batch))
        {
            foreach (var record in await TaskRecords.Read(within, batch, acting.Now))
            {
                var timeline = new Timeline([.. record.Events.Where(e => e.Silent.Count == 0).Select(e => e.Event)], asOf.UtcDateTime, known.UtcDateTime);
                var cases = tasks.Engine.Evaluate(versions, timeline).SelectMany(i => i.Steps.Where(s => i.Pathway.Measures.Any(m => m.Key == measure && m.Of == s.Step.Key)))
                    .Where(s => s.Standing is StepStanding.DoneInTime or StepStanding.DoneLate or StepStanding.Overdue && s.Due <= asOf.UtcDateTime
                        && LondonTime.Day(s.Due!.Value.AddTicks(-1)).ToString("yyyy-MM", CultureInfo.InvariantCulture) == month).Select(s => s.Standing == StepStanding.DoneInTime).ToList();
                if (cases.Count == 0) continue;
                (inTime, total) = (inTime + cases.Count(c => c), total + cases.Count);
                if (person is null || (await DecidedAccess.Of(within, person.Value, record.Child, acting.Now)).Level >= Level.Plan) listed.AddRange(cases.Select(c => (record.Child, c)));
            }
        }

        return new MeasureShown(inTime, total, listed);
    });
}
