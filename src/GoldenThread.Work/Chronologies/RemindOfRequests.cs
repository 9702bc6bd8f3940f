using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Reminds organisations of what reviews of a partnership ask them for. Done twice on one day it reminds once.</summary>
internal sealed class RemindOfRequests(GoldenThreadDb db, RequestLetters letters)
{
    /// <summary>Reminds those whose turn it is; that they were is kept with the letters.</summary>
    /// <param name="now">The moment; its day in London decides.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task Remind(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var waiting = await db.ReviewRequests.Where(r => r.Received == null && r.Due != null).ToListAsync(cancellation);
        foreach (var request in waiting.Where(r => r.IsToRemind(today)))
            if (await letters.Remind(request, now)) request.Remind(today);
        if (db.ChangeTracker.HasChanges()) await db.Save("Reminder", cancellation);
    }
}
