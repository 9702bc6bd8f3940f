using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Returns;

/// <summary>A partnership says when its reminders go out.</summary>
internal sealed class SetReminders(GoldenThreadDb db)
{
    /// <summary>When they go out now.</summary>
    public Task<ReminderRule> Kept() => db.Partnerships.Select(partnership => partnership.Reminders).SingleAsync();

    /// <summary>They go out so from the next round on.</summary>
    public async Task Set(ReminderRule rule)
    {
        (await db.Partnerships.SingleAsync()).Reminders = rule;
        await db.Save("Reminder settings changed");
    }
}
