using GoldenThread.Documents.Definitions;
using GoldenThread.Reviews;
using GoldenThread.Sample.People;
using GoldenThread.Time;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Sample.Reviews;

/// <summary>An invented case of some weeks ago: notified in time, its rapid review sent, and a local review decided on.</summary>
internal static class DecidedReview
{
    /// <summary>The manager takes it in, and leads it.</summary>
    public static async Task Do(SamplePerson manager)
    {
        var aware = TimetableDefinitions.WorkingDays.Add(manager.Today, -30);
        var incident = new ReviewIncident(
            ApproximateDate.FromEdtf($"{aware.AddDays(-2):d MMMM yyyy}", $"{aware.AddDays(-2):yyyy-MM-dd}"), aware, KindOfHarm.LifeThreateningInjury, AgeGroup.UnderOne,
            "An infant of nine weeks was brought to hospital with an injury for which nobody has an explanation. The infant is recovering.",
            "Serious harm to a child; abuse is suspected.", "Whether neglect played a part is not known yet.");
        var review = await manager.The<BeginReview>().Record("RV1", "Injury to an infant of nine weeks", incident);
        var rapid = TimetableDefinitions.WorkingDays.Add(aware, 17);
        await manager.Complete(review, StepKeys.Notification, TimetableDefinitions.WorkingDays.Add(aware, 3), "By the online form");
        await manager.Complete(review, StepKeys.RapidReview, rapid);
        await manager.Complete(review, StepKeys.Decision, rapid);
        var decision = new ReviewDecision(
            ReviewOutcome.LocalReview, rapid, "The safeguarding partners",
            "How services saw the infant and the adults around it raises questions that an audit would not answer.");
        await manager.The<ChangeReview>().Decide(review, review.Version, decision);
    }
}
