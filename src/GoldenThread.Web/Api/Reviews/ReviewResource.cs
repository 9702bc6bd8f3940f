using GoldenThread.Reviews;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Reviews;

/// <summary>A review as a program may know of it: that it is there and where its timetable stands. Nothing of the incident, of people or of what was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Decision">What was decided after the rapid review; null before.</param>
/// <param name="DecidedOn">The day of that decision.</param>
/// <param name="PublicationOn">The day on which its report is, or was, published; null before that is known.</param>
/// <param name="NextStep">Key of the step that is due next; null where none is.</param>
/// <param name="NextDue">The last day of that step.</param>
internal sealed record ReviewResource(Guid Id, string Reference, string? Decision, DateOnly? DecidedOn, DateOnly? PublicationOn, string? NextStep, DateOnly? NextDue)
{
    public static ReviewResource Of((Review Review, DueStep? Next) one) => new(
        one.Review.Id.Value, one.Review.Reference, one.Review.Decision is { } decision ? StateWord.Of(decision.Outcome) : null, one.Review.Decision?.On, one.Review.Publication,
        one.Next?.Step.Key.ToString(), one.Next?.Due);
}
