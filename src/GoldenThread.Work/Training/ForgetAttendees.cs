using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>
/// Lets names and addresses of people go a year after their last training ceased to hold; what was counted stays. Training that holds for good keeps its name.
/// </summary>
internal sealed class ForgetAttendees(GoldenThreadDb db)
{
    private const int MonthsKept = 12;

    /// <summary>Does it for a partnership, in whose session the database is.</summary>
    /// <returns>How many names went.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        var days = (await db.CourseSessions.AsNoTracking().ToListAsync(cancellation)).ToDictionary(s => s.Id, s => courses[s.CourseId].Until(s.Day));
        // Only sessions that no longer hold and were over a year ago are looked through.
        var over = days.Where(d => d.Value is { } until && until.AddMonths(MonthsKept) <= today).Select(d => d.Key).ToHashSet();
        if (over.Count == 0) return 0;
        var (entries, people) = (db.Attendances.AsQueryable(), db.Attendees.AsQueryable());
        var old = await db.Attendees.Where(p => p.ForgottenAt == null && entries.Any(a => a.AttendeeId == p.Id && over.Contains(a.SessionId))
            && !entries.Any(a => (a.AttendeeId == p.Id || people.Any(s => s.SameAs == p.Id && s.Id == a.AttendeeId)) && !over.Contains(a.SessionId))).ToListAsync(cancellation);
        foreach (var person in old) person.Forget(now);
        if (old.Count > 0) await db.Save("Names are kept for a year after training ceases to hold", cancellation);
        return old.Count;
    }
}
