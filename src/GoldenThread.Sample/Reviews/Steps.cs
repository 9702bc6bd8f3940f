using GoldenThread.Reviews;
using GoldenThread.Sample.People;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Sample.Reviews;

/// <summary>Steps of a timetable that the sample people write down as done.</summary>
internal static class Steps
{
    /// <summary>Writes down that a step was done.</summary>
    public static Task Complete(this SamplePerson person, Review review, StepKey key, DateOnly on, string? note = null)
    {
        var step = person.The<FindReviews>().Steps(review).Single(due => due.Step.Key == key).Step;
        return person.The<ChangeReview>().Complete(review, review.Version, step, on, note);
    }
}
