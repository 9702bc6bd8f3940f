using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.App;

/// <summary>A small plan to look at: one recommendation, and an action of an organisation.</summary>
public sealed record SomePlan(Plan Plan, Recommendation Recommendation, PlanAction Action)
{
    private static int number;

    public string Reference => Plan.Reference;

    /// <summary>Makes one in the fixture's partnership.</summary>
    /// <param name="app">The application.</param>
    /// <param name="text">Words of the action.</param>
    /// <param name="organisation">Who acts; the fixture's organisation unless told.</param>
    /// <param name="due">When it is due, in words.</param>
    /// <param name="more">What else is done to it before it is saved.</param>
    public static async Task<SomePlan> In(
        GoldenThreadApp app, string text, OrganisationId? organisation = null, string? due = null, Action<SomePlan>? more = null)
    {
        var plan = new Plan(app.Partnership.Id, $"SP{Interlocked.Increment(ref number)}", "Plan after a review");
        var recommendation = plan.AddRecommendation("1", "Listen to the child");
        var action = recommendation.AddAction(text);
        action.AddOrganisation(organisation ?? app.Organisation.Id);
        if (due is not null) action.BecomeDue(due, ApproximateDate.Parse(due));
        var made = new SomePlan(plan, recommendation, action);
        more?.Invoke(made);
        await using var db = await app.Open();
        db.Add(plan);
        await db.Save();
        return made;
    }

    /// <summary>A business manager in the model, for what the pages are not asked to do.</summary>
    public static Actor Manager(GoldenThreadApp app) => new(PersonId.New(), "Ola Marsh", Role.BusinessManager, null, app.Clock.GetUtcNow());
}
