namespace GoldenThread.Reviews;

/// <summary>Keys of the steps of timetables that the rules name; <c>definitions/timetables.yaml</c> says what each is and by when.</summary>
public static class StepKeys
{
    /// <summary>The incident is notified.</summary>
    public static readonly StepKey Notification = new("notification");

    /// <summary>The rapid review is done and sent.</summary>
    public static readonly StepKey RapidReview = new("rapid-review");

    /// <summary>It is decided what comes of it.</summary>
    public static readonly StepKey Decision = new("decision");

    /// <summary>The report stays public for a time: a duty that goes on, not a thing to do.</summary>
    public static readonly StepKey KeptPublic = new("kept-public");
}
