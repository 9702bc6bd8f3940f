using System.Globalization;
using GoldenThread.Time;
using GoldenThread.Training;

namespace GoldenThread.Work.Training;

/// <summary>How training is said, the same on pages, in letters and as evidence.</summary>
internal static class TrainingWords
{
    /// <summary>"3 June 2026, 9:30am".</summary>
    public static string When(CourseSession session) => LondonTime.Words(session.BeginsAt.UtcDateTime);

    /// <summary>"Level 3, refreshed after 3 years".</summary>
    public static string Level(Course course) => $"Level {course.Level}, {(course.Refresh is { } refresh ? $"refreshed after {refresh}" : "held for good")}";

    /// <summary>How many places are free.</summary>
    public static string Places(CourseSession session, int taken) => session.Places is not { } places ? $"{taken} booked" : $"{Math.Max(0, places - taken)} of {places} places free";

    /// <summary>An answer.</summary>
    public static string Of(FollowUpAnswer answer) => answer switch
    {
        FollowUpAnswer.Used => "Yes, I do something differently",
        FollowUpAnswer.UsedInPart => "In part",
        FollowUpAnswer.NotYet => "Not yet",
        _ => "There was no occasion",
    };

    /// <summary>Where a question stands.</summary>
    public static string Of(FollowUp follow, DateOnly today) =>
        today < follow.Opens ? $"Opens on {Day(follow.Opens)}" : today <= follow.Closes ? $"Open until {Day(follow.Closes)}" : $"Closed on {Day(follow.Closes)}";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The status, or that nobody said.</summary>
    public static string Of(AttendanceStatus? status) => status is { } said ? said.Words() : "Not said";
}
