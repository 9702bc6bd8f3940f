using System.Globalization;
using System.Security.Cryptography;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Indicators;
using GoldenThread.Pathways;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using GoldenThread.Work.Files;
using GoldenThread.Work.Pathways;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Indicators;

/// <summary>
/// Computes readings from a measure of a pathway over a file of events: for each month that has ended, how many steps were done in time of those whose time has
/// passed. Kept with the rule's version, the moments, and the digest of the events, so that anybody can do it again.
/// </summary>
internal sealed class ComputeReadings(GoldenThreadDb db, Acting acting, FindPathways pathways, KeepDoubts doubts, UploadedFiles files)
{
    /// <summary>The readings of an indicator, computed and kept where they are new or different.</summary>
    /// <param name="indicator">The indicator; its readings come from a measure.</param>
    /// <param name="events">The events, those of one child together; it can be read twice.</param>
    /// <param name="asOf">The moment that it is worked out for, in UTC.</param>
    /// <param name="knownAt">What was recorded later is left out, in UTC.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">There is no such measure, or the file cannot be read; nothing was kept.</exception>
    public async Task<ComputedReadings> Compute(Indicator indicator, Stream events, DateTime asOf, DateTime knownAt, Actor by, CancellationToken cancellation)
    {
        var computed = await Work(indicator, events, asOf, knownAt, cancellation);
        var register = await OrganisationLoading.Register(db, cancellation);
        var known = (await IndicatorLoading.Records(db, [indicator.Id], cancellation))[indicator.Id].Known(LondonTime.Day(by.Now)).ToDictionary(r => (r.Period, r.Organisation), r => r.Figure);
        var (added, behind, same, unknown) = (new List<IndicatorReading>(), new List<ReadingCase>(), 0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (period, name, share, cases) in computed.Figures)
        {
            OrganisationId? organisation = null;
            if (indicator.On(period.First).ByOrganisation)
            {
                if (register.Named(name) is not [var one])
                {
                    unknown.Add(name.Length == 0 ? "no organisation" : name);
                    continue;
                }

                organisation = one.Id;
            }

            var origin = new ReadingOrigin(ReadingSource.Pathway, computed.Rule) { AsOf = new(asOf), KnownAt = new(knownAt), Digest = computed.Digest };
            var reading = new IndicatorReading(indicator, period, organisation, new Figure.OfShare(share), origin, by);
            if (known.TryGetValue((period, organisation), out var kept) && kept == reading.Figure) same++;
            else
            {
                added.Add(reading);
                // What is nobody's that is known here is kept as a figure alone.
                foreach (var (whose, one) in cases)
                    if (register.Named(whose) is [var own]) behind.Add(new ReadingCase(reading, own.Id, one.Child.Value, one.InTime));
            }
        }

        db.AddRange(added);
        db.AddRange(behind);
        await db.Save("Computed from events", cancellation);
        await doubts.Of(acting.Partnership, indicator.Id);
        return new ComputedReadings(added, same, [.. unknown], computed.Digest);
    }

    /// <summary>The same from a file that is sent: by all that is recorded until the end of a day.</summary>
    /// <param name="indicator">The indicator; its readings come from a measure.</param>
    /// <param name="events">The events. They are read and not kept.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">There is no such measure, or the file cannot be read; nothing was kept.</exception>
    public async Task<ComputedReadings> Compute(Indicator indicator, GivenFile events, DateOnly on, CancellationToken cancellation)
    {
        if (on > acting.Today) throw new RuleException("This day is in the future. Choose today or a day before.") { About = nameof(on) };
        var (bytes, _) = await files.Read(events, cancellation);
        using var content = new MemoryStream(bytes, writable: false);
        var end = on == acting.Today ? acting.Now.UtcDateTime : LondonTime.End(on);
        return await Compute(indicator, content, end, end, acting.By, cancellation);
    }

    /// <summary>Computes a reading again from events, as it was computed, and by what is known now.</summary>
    /// <exception cref="RuleException">It was not computed, or the file cannot be read.</exception>
    public async Task<Recomputed> Again(Guid reading, Stream events, CancellationToken cancellation)
    {
        var kept = await db.IndicatorReadings.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reading, cancellation)
            ?? throw new RuleException($"There is no reading {reading}.");
        if (kept is not { Source: ReadingSource.Pathway, AsOf: { } asOf, KnownAt: { } knownAt }) throw new RuleException("This reading was not computed. There is nothing to compute again.");
        var indicator = (await IndicatorLoading.Records(db, [kept.Indicator], cancellation))[kept.Indicator].Indicator;
        var register = await OrganisationLoading.Register(db, cancellation);
        var then = await Work(indicator, events, asOf.UtcDateTime, knownAt.UtcDateTime, cancellation);
        events.Position = 0;
        var now = await Work(indicator, events, asOf.UtcDateTime, acting.Now.UtcDateTime, cancellation);
        return new Recomputed(kept, Of(then), Of(now), then.Digest == kept.Digest);

        Share? Of((List<(ReadingPeriod Period, string Organisation, Share Share, List<(string, MeasureCase)>)> Figures, string Digest, string Rule) computed)
        {
            Share[] found = [.. computed.Figures.Where(f => f.Period == kept.Period && (kept.Organisation is not { } by || register.Named(f.Organisation).Any(o => o.Id == by))).Select(f => f.Share)];
            return found.Length == 0 ? null : Share.Sum(found);
        }
    }

    private async Task<(List<(ReadingPeriod Period, string Organisation, Share Share, List<(string Organisation, MeasureCase Case)> Cases)> Figures, string Digest, string Rule)> Work(
        Indicator indicator, Stream events, DateTime asOf, DateTime knownAt, CancellationToken cancellation)
    {
        var version = indicator.On(LondonTime.Day(asOf));
        if (version.Source != ReadingSource.Pathway || version.Measure?.Split('/') is not [var pathway, var measure]) throw new RuleException($"The readings of “{indicator.Title}” are not computed from a measure.");
        var versions = await pathways.Versions(pathway);
        if (!versions.Any(v => v.Measures.Any(m => m.Key == measure))) throw new RuleException($"There is no measure “{version.Measure}”. It is written as pathway/measure.");
        var figures = new MeasureFigures(withCases: true);
        var engine = new PathwayEngine(TimetableDefinitions.WorkingDays);
        using var reader = new StreamReader(events, leaveOpen: true);
        try
        {
            await foreach (var own in EventFile.Children(reader, acting.Now.UtcDateTime, new EventFindings(), cancellation))
            {
                var timeline = new Timeline(own, asOf, knownAt);
                foreach (var instance in engine.Evaluate(versions, timeline)) figures.Add(own[0].About, instance, asOf);
            }
        }
        catch (UnreadableEventException unreadable)
        {
            throw new UnreadableFileException(unreadable.Message);
        }

        events.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(events, cancellation));
        var computed = figures.All.Where(f => f.Key.Measure == measure && f.Key.Pathway == pathway)
            .GroupBy(f => (Period: new ReadingPeriod(PeriodKind.Month, DateOnly.ParseExact(f.Key.Month, "yyyy-MM", CultureInfo.InvariantCulture)), Organisation: version.ByOrganisation ? f.Key.Organisation : ""))
            .Where(g => g.Key.Period.Last < LondonTime.Day(asOf) && g.Key.Period.First >= version.InForceFrom)
            .Select(g => (g.Key.Period, g.Key.Organisation, new Share(g.Sum(f => f.Figure.InTime), g.Sum(f => f.Figure.Of)),
                g.SelectMany(f => f.Figure.Cases.Select(one => (f.Key.Organisation, one))).ToList())).ToList();
        var rule = $"{version.Measure}, version {string.Join(", ", figures.All.Where(f => f.Key.Pathway == pathway).Select(f => f.Key.Version).Distinct().Order())}";
        return (computed, digest, rule);
    }
}
