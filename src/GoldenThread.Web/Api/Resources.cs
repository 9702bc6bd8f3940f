using GoldenThread.Assurance;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Web.Publications;

namespace GoldenThread.Web.Api;

/// <summary>A date as people gave it.</summary>
/// <param name="Text">As given.</param>
/// <param name="Edtf">The same in EDTF (ISO 8601-2).</param>
/// <param name="Earliest">The first day that it can mean.</param>
/// <param name="Latest">The last day that it can mean.</param>
internal sealed record DateResource(string Text, string Edtf, DateOnly Earliest, DateOnly Latest)
{
    public static DateResource? Of(ApproximateDate? date) => date is null ? null : new(date.Text, date.Edtf, date.Earliest, date.Latest);
}

/// <summary>A plan.</summary>
internal sealed record PlanResource(
    Guid Id, string Reference, string Title, string State, string? StateReason, DateResource? Published, DateResource? Reviewed, Dictionary<string, string> Links)
{
    public static PlanResource Of(Plan plan) => new(
        plan.Id.Value, plan.Reference, plan.Title, Words.Of(plan.State), plan.StateReason, DateResource.Of(plan.Published), DateResource.Of(plan.Reviewed),
        new(StringComparer.Ordinal) { ["self"] = Addresses.Plan(plan.Id), ["recommendations"] = $"{Addresses.Plan(plan.Id)}/recommendations" });
}

/// <summary>A rating in force.</summary>
/// <param name="Aspect">overall, activity, evidence or impact.</param>
/// <param name="Level">Key of the level on the partnership's scale.</param>
/// <param name="Name">Its name.</param>
/// <param name="Because">Why it was given.</param>
/// <param name="OverruledBecause">Why it holds although the proof is missing; shown wherever the rating is shown.</param>
/// <param name="FromSource">True where the source document gave it.</param>
/// <param name="At">When.</param>
internal sealed record RatingResource(string Aspect, string Level, string Name, string Because, string? OverruledBecause, bool FromSource, DateTimeOffset At)
{
    public static RatingResource Of(Rating rating, RatingScale scale) => new(
        Words.Of(rating.Aspect), rating.Level, scale.Find(rating.Level)?.Name ?? rating.Level, rating.Because, rating.OverruledBecause, rating.FromSource, rating.At);

    public static IReadOnlyList<RatingResource> InForce(Func<Aspect, Rating?> of, RatingScale scale) =>
        [.. Enum.GetValues<Aspect>().Select(of).OfType<Rating>().Select(rating => Of(rating, scale))];
}

/// <summary>Where activity, evidence and impact stand on the record, each apart.</summary>
internal sealed record StandingResource(string Activity, string Evidence, bool ImpactStated, bool SupportsCompletion)
{
    public static StandingResource Of(Standing standing) => new(Words.Of(standing.Activity), Words.Of(standing.Evidence), standing.ImpactStated, standing.SupportsCompletion);
}

/// <summary>A recommendation, or a part of one.</summary>
internal sealed record RecommendationResource(
    Guid Id, Guid Plan, Guid? PartOf, string Number, string Text, IReadOnlyList<string> Themes, IReadOnlyList<RatingResource> Ratings, bool RatingInQuestion,
    StandingResource Standing, Dictionary<string, string> Links)
{
    public static RecommendationResource Of(Recommendation recommendation, RatingScale scale) => new(
        recommendation.Id.Value, recommendation.Plan.Value, recommendation.PartOf?.Value, recommendation.Number, recommendation.Text, recommendation.Themes,
        RatingResource.InForce(recommendation.RatingOf, scale), recommendation.RatingIsInQuestion, StandingResource.Of(recommendation.Standing),
        new(StringComparer.Ordinal)
        {
            ["self"] = Addresses.Recommendation(recommendation.Id),
            ["plan"] = Addresses.Plan(recommendation.Plan),
            ["actions"] = $"{Addresses.Recommendation(recommendation.Id)}/actions",
        });
}

/// <summary>That an organisation acts, or acted, in an action.</summary>
internal sealed record ActingResource(Guid Organisation, DateOnly? HandedOver, string? Note);

/// <summary>A date on an action.</summary>
internal sealed record ActionDateResource(string AsGiven, DateResource? Date, string Meaning, bool Uncertain, bool Superseded);

/// <summary>An action.</summary>
internal sealed record ActionResource(
    Guid Id, Guid Plan, Guid Recommendation, string Text, string Activity, string? ActivityReason, IReadOnlyList<ActingResource> Organisations,
    IReadOnlyList<ActionDateResource> Dates, DateResource? Due, bool Overdue, IReadOnlyList<RatingResource> Ratings, bool RatingInQuestion,
    StandingResource Standing, Dictionary<string, string> Links)
{
    public static ActionResource Of(PlanAction action, RatingScale scale, DateOnly today) => new(
        action.Id.Value, action.Plan.Value, action.Recommendation.Value, action.Text, Words.Of(action.Activity), action.ActivityReason,
        [.. action.Organisations.Select(one => new ActingResource(one.Organisation.Value, one.HandedOver, one.Note))],
        [.. action.Dates.Select(date => new ActionDateResource(date.AsGiven, DateResource.Of(date.When), Words.Of(date.Meaning), date.Uncertain, date.Superseded))],
        DateResource.Of(action.Due), action.IsOverdue(today), RatingResource.InForce(action.RatingOf, scale), action.RatingIsInQuestion,
        StandingResource.Of(action.Standing),
        new(StringComparer.Ordinal)
        {
            ["self"] = Addresses.Action(action.Id),
            ["recommendation"] = Addresses.Recommendation(action.Recommendation),
            ["plan"] = Addresses.Plan(action.Plan),
            ["updates"] = $"{Addresses.Action(action.Id)}/updates",
        });
}

/// <summary>An update: what was reported on an action. It is never changed.</summary>
internal sealed record UpdateResource(Guid Id, Guid Action, string Text, DateTimeOffset At, string By, Guid? Organisation, Dictionary<string, string> Links)
{
    public static UpdateResource Of(ProgressUpdate update) => new(
        update.Id, update.Action.Value, update.Text, update.At, update.ByName, update.Organisation?.Value,
        new(StringComparer.Ordinal) { ["self"] = Addresses.Update(update.Id), ["action"] = Addresses.Action(update.Action) });
}

/// <summary>A version of a plan as the public reads it.</summary>
internal sealed record PublicationResource(
    Guid Id, Guid Plan, string Form, int Number, string State, DateTimeOffset? Decided, string Changes, string? Reason, Dictionary<string, string> Links)
{
    public static PublicationResource Of(Publication publication, string partnership) => new(
        publication.Id, publication.Plan.Value, Words.Of(publication.Form), publication.Number, Words.Of(publication.State), publication.Decided,
        publication.ChangesSummary, publication.Reason,
        LinksOf(publication, PublicAddresses.Of(partnership, publication)));

    // What was withdrawn has no files any more.
    private static Dictionary<string, string> LinksOf(Publication publication, string address)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = $"{Addresses.Root}/publications/{publication.Id}",
            ["plan"] = Addresses.Plan(publication.Plan),
            ["html"] = address,
        };
        if (publication.State == PublicationState.Published) (links["docx"], links["pdf"]) = ($"{address}.docx", $"{address}.pdf");
        return links;
    }
}

/// <summary>Addresses of the API's things.</summary>
internal static class Addresses
{
    public const string Root = "/api/v1";

    public static string Plan(PlanId plan) => $"{Root}/plans/{plan.Value}";

    public static string Recommendation(RecommendationId recommendation) => $"{Root}/recommendations/{recommendation.Value}";

    public static string Action(ActionId action) => $"{Root}/actions/{action.Value}";

    public static string Update(Guid update) => $"{Root}/updates/{update}";
}
