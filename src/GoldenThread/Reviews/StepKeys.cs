namespace GoldenThread.Reviews;

/// <summary>Keys of the steps of timetables that the rules name; <c>definitions/timetables.yaml</c> says what each is and by when.</summary>
public static class StepKeys
{
    /// <summary>The incident is notified.</summary>
    public const string Notification = "notification";

    /// <summary>The rapid review is done and sent.</summary>
    public const string RapidReview = "rapid-review";

    /// <summary>It is decided what comes of it.</summary>
    public const string Decision = "decision";

    /// <summary>The report stays public for a time: a duty that goes on, not a thing to do.</summary>
    public const string KeptPublic = "kept-public";
}
