using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Reviews;
using GoldenThread.Sample.People;
using GoldenThread.Time;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Sample.Findings;

/// <summary>The invented incident behind the plan that is all green: from a measure that falls one walks back to what it began with.</summary>
internal static class SleepReview
{
    private const string Reference = "RV3";
    private const string Told = "Told once, and never looked at";
    private const string Cot = "No safe place to sleep";

    /// <summary>Records it fifteen months ago, writes down what was found, and makes the plan of what it recommends.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="now">The moment of the sample.</param>
    /// <param name="reference">The plan's reference.</param>
    /// <param name="title">Its title.</param>
    /// <param name="recommendations">The two recommendations.</param>
    public static async Task<Plan> Do(SamplePerson manager, DateTimeOffset now, string reference, string title, IReadOnlyList<string> recommendations)
    {
        var made = manager.Self.Now;
        manager.At(now.AddMonths(-15));
        var aware = manager.Today;
        var incident = new ReviewIncident(
            ApproximateDate.FromEdtf($"{aware.AddDays(-1):d MMMM yyyy}", $"{aware.AddDays(-1):yyyy-MM-dd}"), aware, KindOfHarm.Death, AgeGroup.UnderOne,
            "A baby of ten weeks died while asleep beside an adult on a sofa. The family was staying with relatives for some nights.",
            "A child died and neglect was suspected at first.", "Whether anybody had looked at where the baby slept away from home.");
        var review = await manager.The<BeginReview>().Record(Reference, "Death of a baby of ten weeks during sleep", incident);
        var rapid = TimetableDefinitions.WorkingDays.Add(aware, 14);
        manager.At(now.AddMonths(-14));
        await Complete(manager, review, StepKeys.Notification, TimetableDefinitions.WorkingDays.Add(aware, 2));
        await Complete(manager, review, StepKeys.RapidReview, rapid);
        await Complete(manager, review, StepKeys.Decision, rapid);
        await manager.The<ChangeReview>().Decide(
            review, review.Version,
            new ReviewDecision(ReviewOutcome.OtherLearning, rapid, "The safeguarding partners", "The rapid review showed what has to change: how safe sleep is talked about, and what a family without a cot can do."));
        await Find(manager, review, Told, "Safe sleep was ticked as discussed at the first visit. Nobody had looked at where the baby slept, or asked what happens on nights away from home.");
        await Find(manager, review, Cot, "Three practitioners knew that the family had no cot with them. None of them knew whom to ring.");
        var found = (await manager.The<FindReviews>().Records(review, Finding.Kind)).ToDictionary(record => ((Finding)record.Content).Title, record => record.Id);
        foreach (var (text, rests) in recommendations.Zip([Told, Cot]))
            await manager.The<WriteAdvice>().Write(review, null, 0, new Advice(text, [found[rests]], "", "", null));
        return await manager.At(made).The<MakePlanOfReview>().Make(review, reference, title);
    }

    private static Task Find(SamplePerson manager, Review review, string title, string text) => manager.The<WriteFinding>().Write(
        review, null, 0, new Finding(title, text, ["infants"], GoodPractice: false, Joint: false, [Citation.OfOther("Rapid review, part 4")]), [], words: null);

    private static Task Complete(SamplePerson manager, Review review, StepKey key, DateOnly on) =>
        manager.The<ChangeReview>().Complete(review, review.Version, manager.The<FindReviews>().Steps(review).Single(due => due.Step.Key == key).Step, on, null);
}
