namespace GoldenThread.Pathways;

/// <summary>Something that happened, as an agency recorded it.</summary>
/// <param name="Id">A stable id: an event that is recorded again under the same id corrects the earlier one, from the moment of its recording.</param>
/// <param name="Occurred">When it happened, in UTC.</param>
/// <param name="Recorded">When it was recorded, in UTC.</param>
/// <param name="Kind">What happened: "appointment-missed"; "child-protection-plan-begins" where a status begins, "…-ends" where it ends; "withdrawn" where the
/// event of this id never happened.</param>
/// <param name="About">The child.</param>
/// <param name="Organisation">Who recorded it.</param>
/// <param name="Source">The record that it stands in.</param>
/// <param name="Value">What it gives besides: a due date (2026-05-01), an answer; null where it gives nothing.</param>
public sealed record PathwayEvent(
    string Id, DateTime Occurred, DateTime Recorded, string Kind, ChildKey About, string Organisation = "", string Source = "", string? Value = null)
{
    /// <summary>The kind that says that the event of this id never happened.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The kind that gives the day of birth.</summary>
    public const string Birth = "birth";

    /// <summary>The kind whose value is the day on which a birth is expected.</summary>
    public const string DueDate = "due-date";
}
