using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Reminds organisations of self-assessments that are not signed off: two weeks before they are due, and once more when the day has passed.</summary>
internal sealed class RemindOfReturns(GoldenThreadDb db, SelfAssessmentLetters letters, IServiceAddress address)
{
    /// <summary>So many days before it is due.</summary>
    public const int DaysBefore = 14;

    /// <summary>Reminds those of a partnership, in whose session the database is.</summary>
    public async Task Remind(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var soon = today.AddDays(DaysBefore);
        var cycles = await db.AssessmentCycles.AsNoTracking().Where(c => c.ClosedAt == null && c.Due <= soon).ToListAsync(cancellation);
        if (cycles.Count == 0) return;
        var ids = cycles.Select(c => c.Id).ToList();
        // Of many returns few are open: those alone are read whole.
        var open = await db.SelfAssessments.Where(a => ids.Contains(a.CycleId) && a.State == AssessmentState.Open && a.FrozenOn == null && (a.RemindedOn == null || a.RemindedOn < today)).ToListAsync(cancellation);
        foreach (var cycle in cycles)
        {
            var due = open.Where(a => a.CycleId == cycle.Id && IsToBeReminded(cycle, a, today)).ToList();
            var told = await letters.Post(
                partnership,
                due.ToDictionary(a => a.Organisation, a => $"“{cycle.Title}” {(cycle.Due < today ? "was" : "is")} to be signed off by {cycle.Due:d MMMM yyyy}. {Left(cycle, a)}\n\n{address.Of(SelfAssessmentAddresses.Return(cycle, a.Organisation))}"),
                cycle.Due < today ? $"Overdue: {cycle.Title}" : $"Due soon: {cycle.Title}", now, isReminder: true, cancellation);
            foreach (var one in due.Where(a => told.Contains(a.Organisation))) one.Reminded(today);
        }

        await db.Save("Reminder", cancellation);
    }

    /// <summary>Once from two weeks before, and once from the day after it was due.</summary>
    public static bool IsToBeReminded(Cycle cycle, SelfAssessment one, DateOnly today) => cycle.Due < today
        ? !(one.RemindedOn > cycle.Due)
        : today >= cycle.Due.AddDays(-DaysBefore) && one.RemindedOn is null && LondonTime.Day(cycle.OpenedAt) < today;

    private static string Left(Cycle cycle, SelfAssessment one) => one.Faults(cycle.Set).Select(f => f.Statement).Distinct().Count() switch
    {
        0 => "All statements are complete.",
        1 => "1 statement is open.",
        var n => $"{n} statements are open.",
    };
}
