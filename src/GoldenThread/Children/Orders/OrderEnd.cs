using GoldenThread.Time;

namespace GoldenThread.Children.Orders;

/// <summary>The question what follows an order when it ends; asked so many days before, answered by an extension or a discharge.</summary>
/// <param name="Ends">The last day that is asked about.</param>
/// <param name="Asked">From which day it is asked.</param>
/// <param name="Answered">When it was answered, in UTC; null where it was not.</param>
public sealed record OrderEnd(DateOnly Ends, DateOnly Asked, DateTimeOffset? Answered)
{
    /// <summary>The question about an order that stands on a day; null where none does.</summary>
    /// <param name="order">The order, as known.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">How many days before its end it is asked.</param>
    public static OrderEnd? Of(ChildOrder order, DateOnly day, int before)
    {
        var ends = order.Extensions.Select(e => (DateOnly?)e.Ends).Prepend(order.Content.Ends).ToList();
        var answers = order.Extensions.Select(e => (DateTimeOffset?)e.Statement.Recorded).Append(order.Discharge?.Statement.Recorded).ToList();
        for (var n = ends.Count - 1; n >= 0; n--)
            // An end that was put off before it was asked about was never asked about.
            if (ends[n] is { } end && end.AddDays(-before) is var asked && asked <= day && !(answers[n] is { } answered && LondonTime.Day(answered) < asked))
                return new OrderEnd(end, asked, answers[n]);
        return null;
    }

    /// <summary>Where it stands at a moment: due, overdue, done in time, done late.</summary>
    public string StateAt(DateTimeOffset at) => Answered is { } answered && answered <= at ? (LondonTime.Day(answered) <= Ends ? "done in time" : "done late") : LondonTime.Day(at) <= Ends ? "due" : "overdue";
}
