using GoldenThread.Audits;
using GoldenThread.Board;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using GoldenThread.Work.Board;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>Tells the board which results rest on few or chosen files, which rounds were missed in the last year, and which audits were to be repeated and were not.</summary>
internal sealed class AuditsForBoard(GoldenThreadDb db) : IBoardSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardEntry>> On(DateOnly on)
    {
        var end = new DateTimeOffset(LondonTime.End(on), TimeSpan.Zero);
        var reported = await db.Audits.AsNoTracking().Where(a => a.ReportedAt != null && a.ReportedAt <= end).OrderBy(a => a.ReportedAt).ToListAsync();
        return [.. Thin(reported, on), .. NotRepeated(reported, on), .. await Rounds(end, on)];
    }

    // A result that is too old to show anything is in doubt by itself.
    private static IEnumerable<BoardEntry> Thin(List<Audit> reported, DateOnly asked) =>
        from audit in reported
        let day = LondonTime.Day(audit.ReportedAt!.Value)
        where day.AddMonths(Evidence.MonthsGood(EvidenceKind.Audit)!.Value) >= asked
        from result in audit.Results
        let why = result.Result.Thin
        where why is not null
        select new BoardEntry(
            BoardPart.Thin, "Audit", $"{audit.Title}: {audit.Tool.Aspect(result.Aspect)?.Title ?? result.Aspect}", $"Good or better in {result.Result.Share!.Value.InWords()}: {why}", day, AuditAddresses.Of(audit))
        { Of = audit.Reference };

    private static IEnumerable<BoardEntry> NotRepeated(List<Audit> reported, DateOnly asked) =>
        from audit in reported
        where audit.LookAgainOn < asked && !reported.Exists(a => a.ReAuditOf == audit.Id)
        select new BoardEntry(
            BoardPart.Missed, "Audit not repeated", audit.Title, $"It was to be looked at again on {BoardWords.Day(audit.LookAgainOn!.Value)}, and no audit that repeats it has been reported", audit.LookAgainOn, AuditAddresses.Of(audit))
        { Of = audit.Reference };

    private async Task<IEnumerable<BoardEntry>> Rounds(DateTimeOffset end, DateOnly on)
    {
        var (year, register, entries) = (on.AddYears(-1), await OrganisationLoading.Register(db), new List<BoardEntry>());
        foreach (var schedule in await db.AuditSchedules.AsNoTracking().OrderBy(s => s.Title).ThenBy(s => s.Id).ToListAsync())
        {
            var id = schedule.Id;
            var kept = (await db.AuditRounds.AsNoTracking().Where(r => r.ScheduleId == id && r.Last > year).ToListAsync()).ToLookup(r => r.Organisation);
            var rounds = schedule.Owners.Select(o => o.Organisation).Distinct()
                .SelectMany(o => schedule.Course(o, kept[o], end).Where(c => c.Days.Last > year).Select(c => (Organisation: o, c.Days, c.State))).ToList();
            var (counts, missed) = (RoundCounts.Count(rounds.Select(r => r.State)), rounds.Where(r => r.State == RoundState.Missed).OrderBy(r => r.Days.Last).ToList());
            if (missed.Count == 0) continue;
            var who = missed.Select(m => m.Organisation).Distinct().Count();
            entries.Add(new BoardEntry(
                BoardPart.Missed, "Rounds missed", schedule.Title,
                $"{missed.Count} {(missed.Count == 1 ? "round" : "rounds")} missed by {who} {(who == 1 ? "organisation" : "organisations")}; {counts.InWords()} kept in the year before", missed[0].Days.Last, "/audits/rounds")
            {
                Behind = [.. missed.Select(m => $"{register.Find(m.Organisation)?.Name}: {BoardWords.Day(m.Days.First)} to {BoardWords.Day(m.Days.Last)}")],
            });
        }

        return entries;
    }
}
