using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>What happens to records by itself, for the partnership of the session, which is the system's: involvements that ended, reviews that are overdue.</summary>
internal sealed class DueWork(GoldenThreadDb db, Involve involve, BreakGlass glass, AccessTasks tasks, RecordReviews reviews, KeepTasks keep, WhatFollows follows)
{
    /// <summary>Does what is due.</summary>
    public async Task Run()
    {
        await involve.NoteEnded();
        await glass.Escalate();
        await tasks.Remind();
        await reviews.Remind();
        await follows.Due(db);
        await keep.Due(db);
    }

    /// <summary>The moments after one and up to another at which something becomes due, in order.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Between(DateTimeOffset after, DateTimeOffset upTo)
    {
        var ends = await db.Involvements.Where(i => i.AnnouncedAt != null && i.ToDay != null).Select(i => i.ToDay!.Value).Distinct().ToListAsync();
        var glasses = await db.BrokenGlasses.Where(g => g.ReviewedAt == null && g.EscalatedAt == null).Select(g => g.ReviewBy).ToListAsync();
        return [.. ends.Select(d => new DateTimeOffset(LondonTime.Start(d.AddDays(1)), TimeSpan.Zero)).Concat(glasses).Concat(await tasks.Between(after, upTo)).Concat(await reviews.Between(after, upTo)).Where(m => m > after && m <= upTo)
            .Concat(await KeepTasks.Between(db, after, upTo)).Distinct().Order()];
    }
}
