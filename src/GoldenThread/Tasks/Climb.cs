using GoldenThread.Time;

namespace GoldenThread.Tasks;

/// <summary>How an overdue task climbs: it goes to a person, and one step up for each working day without an answer.</summary>
public static class Climb
{
    /// <summary>How many steps it has climbed at a moment: 0 where it has not escalated, 1 with the first person.</summary>
    /// <param name="escalated">When it escalated, in UTC; null where it did not.</param>
    /// <param name="answered">When somebody answered, in UTC; null where nobody did. Silence climbs, an answer does not.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="days">Working days.</param>
    public static int Steps(DateTime? escalated, DateTime? answered, DateTime now, WorkingDays days)
    {
        if (escalated is not { } since || since > now) return 0;
        var until = answered < now ? answered.Value : now;
        // No run of holidays is so long that the steps of all working days were not over by then.
        if (until - since > Over) return Most + 1;
        var steps = 1;
        while (steps <= Most && LondonTime.Start(days.Add(LondonTime.Day(since), steps).AddDays(1)) <= until) steps++;
        return steps;
    }

    /// <summary>When it goes up next if nobody answers, in UTC; null where it does not.</summary>
    public static DateTime? Next(DateTime? escalated, DateTime? answered, DateTime now, WorkingDays days)
    {
        var steps = Steps(escalated, answered, now, days);
        if (steps == 0 || steps > Most || answered <= now) return null;
        return LondonTime.Start(days.Add(LondonTime.Day(escalated!.Value), steps).AddDays(1));
    }

    private static readonly TimeSpan Over = TimeSpan.FromDays(60);

    /// <summary>No line is longer.</summary>
    public const int Most = 6;
}
