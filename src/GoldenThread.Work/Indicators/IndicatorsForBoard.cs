using GoldenThread.Board;
using GoldenThread.Documents.Definitions;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Work.Board;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Indicators;

/// <summary>Tells the board which proofs are met and hold, whose last figure can bear little, and which readings are owed.</summary>
internal sealed class IndicatorsForBoard(GoldenThreadDb db, Acting acting) : IBoardSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardEntry>> On(DateOnly on)
    {
        var ids = await db.Indicators.Select(i => i.Id).ToListAsync();
        var records = on >= acting.Today ? await IndicatorLoading.KeptWithReasons(db, ids) : await IndicatorLoading.AsKnown(db, ids, on, reasons: true);
        var register = await OrganisationLoading.Register(db);
        // What an indicator meant before there was one stood nowhere.
        var there = records.Values.Where(r => LondonTime.Day(r.Indicator.Versions[0].At) <= on).ToList();
        return [.. there.Select(r => Thin(r, on)).OfType<BoardEntry>(), .. there.Select(r => Owed(r, register, on)).OfType<BoardEntry>(), .. await Holding(records, on)];
    }

    private static BoardEntry? Thin(IndicatorRecord record, DateOnly on) =>
        record.Series(on).LastOrDefault(s => s.Figure is not Figure.Missing) is { Period: { } period } last && record.Indicator.On(period.First).Thin(last.Figure) is { } why
            ? new BoardEntry(BoardPart.Thin, "Indicator", record.Indicator.Title, $"{last.Figure.Words} in {period.Words}: {why}", period.Last, Address(record.Indicator))
            : null;

    private static BoardEntry? Owed(IndicatorRecord record, OrganisationRegister register, DateOnly on)
    {
        var owed = record.Owed(on, TimetableDefinitions.WorkingDays).OrderBy(o => o.Due).ThenBy(o => o.Organisation?.Value).ToList();
        if (owed.Count == 0) return null;
        var who = owed.Select(o => o.Organisation).Distinct().Count();
        string Name(OrganisationId? organisation) => organisation is { } one ? register.Find(one)?.Name ?? "An organisation that is not known" : "The partnership";
        return new BoardEntry(
            BoardPart.Missed, "Readings owed", record.Indicator.Title,
            $"{owed.Count} {(owed.Count == 1 ? "reading" : "readings")} of {who} {(who == 1 ? "organisation" : "organisations")}, the oldest for {owed[0].Period.Words}", owed[0].Due, Address(record.Indicator))
        {
            Behind = [.. owed.Select(o => $"{Name(o.Organisation)}: {o.Period.Words}, due {BoardWords.Day(o.Due)}")],
        };
    }

    private async Task<IEnumerable<BoardEntry>> Holding(Dictionary<IndicatorId, IndicatorRecord> records, DateOnly on)
    {
        var end = new DateTimeOffset(LondonTime.End(on), TimeSpan.Zero);
        var proofs = await db.Proofs.AsNoTracking().Where(p => p.At <= end && (p.WithdrawnAt == null || p.WithdrawnAt > end)).OrderBy(p => p.Id).ToListAsync();
        var plans = await db.Plans.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Reference);
        return proofs.Where(p => records.ContainsKey(p.Indicator)).Select(p => (Proof: p, Record: records[p.Indicator], Course: p.Course(records[p.Indicator], on)))
            .Where(p => p.Course.Stand is ProofStand.Met or ProofStand.Watch).Select(p => Holds(p.Proof, p.Record.Indicator, p.Course, plans.GetValueOrDefault(p.Proof.Plan)));
    }

    private static BoardEntry Holds(Proof proof, Indicator indicator, ProofCourse course, string? plan)
    {
        var (met, last) = (course.MetWith!, course.Periods.LastOrDefault(p => p.Series.IsComplete)?.Series);
        return new BoardEntry(
            BoardPart.Holds, ProofWords.Short(course.Stand), indicator.Title,
            $"{ProofWords.Agreed(proof, indicator)}. {ProofWords.Stand(course)}{(last is null ? "" : $"; {last.Figure.Words} in {last.Period?.Words ?? last.Label}")}", met.Period?.Last, Addresses.Action(proof.Action))
        { Of = plan };
    }

    private static string Address(Indicator indicator) => $"/indicators/{Uri.EscapeDataString(indicator.Key)}";
}
