using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Adds the readings that training gives to indicators: of every period that has ended, where they are new or have come out different. A job does it each night.</summary>
internal sealed class KeepTrainingReadings(GoldenThreadDb db, KeepDoubts doubts)
{
    private const int MostPeriods = 24;

    /// <summary>Does it for a partnership, in whose session the database is.</summary>
    /// <returns>How many readings were added.</returns>
    public async Task<int> Run(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var all = await db.Indicators.AsSplitQuery().Include(i => i.Versions).ToListAsync(cancellation);
        var meant = all.Where(i => TrainingMeasure.Of(i.On(today)) is not null).Select(i => i.Id).ToList();
        if (meant.Count == 0) return 0;
        var ground = await Ground.Load(db, cancellation);
        var by = new Actor(new PersonId(Guid.Empty), "Golden Thread", Role.Administrator, null, now);
        var (count, changed) = (0, new List<IndicatorId>());
        foreach (var record in (await IndicatorLoading.Records(db, meant, cancellation)).Values)
        {
            var added = new List<IndicatorReading>();
            foreach (var period in Ended(record.Indicator, today)) added.AddRange(await Readings(record, period, ground, by, today, cancellation));
            db.AddRange(added);
            count += added.Count;
            if (added.Count > 0) changed.Add(record.Indicator.Id);
        }

        if (count == 0) return 0;
        await db.Save("Counted from training", cancellation);
        foreach (var indicator in changed) await doubts.Of(partnership, indicator);
        return count;
    }

    private async Task<List<IndicatorReading>> Readings(IndicatorRecord record, ReadingPeriod period, Ground ground, Actor by, DateOnly today, CancellationToken cancellation)
    {
        var version = record.Indicator.On(period.First);
        if (TrainingMeasure.Of(version) is not { } measure) return [];
        IEnumerable<(OrganisationId? Organisation, Figure Figure)> figures = measure.What switch
        {
            TrainingMeasure.Coverage => TrainingReadings.Coverage(CoverageTable.Of(ground.Held, ground.Counts, ground.Register, measure.Level, null, period.Last), version.ByOrganisation),
            TrainingMeasure.Attendance => TrainingReadings.Attendance(ground.Attended(measure.Level, period), version.ByOrganisation),
            _ => TrainingReadings.FollowUp(await TrainingFigures.FollowUps(db, null, measure.Level, period.First, period.Last, cancellation), period, today) is { } figure ? [(null, figure)] : [],
        };
        var known = record.Known(today).Where(r => r.Period == period).ToDictionary(r => r.Organisation ?? default, r => r.Figure);
        var owing = record.Owing(period).ToHashSet();
        return
        [
            .. figures.Where(f => !version.ByOrganisation || owing.Contains(f.Organisation))
                .Where(f => !known.TryGetValue(f.Organisation ?? default, out var kept) || kept != f.Figure)
                .Select(f => new IndicatorReading(record.Indicator, period, f.Organisation, f.Figure, new ReadingOrigin(ReadingSource.Training, version.Measure), by)),
        ];
    }

    private static IEnumerable<ReadingPeriod> Ended(Indicator indicator, DateOnly today)
    {
        var ended = new List<ReadingPeriod>();
        for (var period = new ReadingPeriod(indicator.On(today).Period, indicator.On(today).InForceFrom); period.Last < today; period = period.Next) ended.Add(period);
        return ended.TakeLast(MostPeriods);
    }

    // What all of them are counted from.
    private sealed record Ground(
        IReadOnlyList<HeldAt> Held, IReadOnlyList<ScopeCount> Counts, OrganisationRegister Register, IReadOnlyDictionary<Guid, Course> Courses, IReadOnlyDictionary<Guid, CourseSession> Sessions,
        IReadOnlyList<(Guid Session, OrganisationId? Organisation, AttendanceStatus? Status, int People)> Figures)
    {
        public static async Task<Ground> Load(GoldenThreadDb db, CancellationToken cancellation)
        {
            var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
            return new Ground(
                await TrainingFigures.Held(db, courses, cancellation), await db.ScopeCounts.AsNoTracking().ToListAsync(cancellation), await OrganisationLoading.Register(db, cancellation), courses,
                await db.CourseSessions.AsNoTracking().Where(s => s.CancelledBecause == null).ToDictionaryAsync(s => s.Id, cancellation), await TrainingFigures.Attendance(db, cancellation));
        }

        public IEnumerable<(OrganisationId? Organisation, AttendanceCounts Counts)> Attended(int level, ReadingPeriod period) => Figures
            .Where(f => Sessions.TryGetValue(f.Session, out var session) && session.Day >= period.First && session.Day <= period.Last && Courses[session.CourseId].Level >= level)
            .Select(f => (f.Organisation, default(AttendanceCounts).With(f.Status, f.People)));
    }
}
