using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Plans;

/// <summary>An action.</summary>
internal sealed record ActionResource(
    Guid Id, Guid Plan, Guid Recommendation, string Text, string Activity, string? ActivityReason, IReadOnlyList<ActingResource> Organisations,
    IReadOnlyList<string> ContactsAsNamed, IReadOnlyList<ActionDateResource> Dates, DateResource? Due, bool Overdue, IReadOnlyList<RatingResource> Ratings, bool RatingInQuestion,
    StandingResource Standing, Dictionary<string, string> Links)
{
    public static ActionResource Of(PlanAction action, RatingScale scale, DateOnly today) => new(
        action.Id.Value, action.Plan.Value, action.Recommendation.Value, action.Text, StateWord.Of(action.Activity), action.ActivityReason,
        [.. action.Organisations.Select(one => new ActingResource(one.Organisation.Value, one.HandedOver, one.Note))],
        action.ContactsAsNamed,
        [
            .. action.Dates.Select(
                date => new ActionDateResource(date.AsGiven, DateResource.Of(date.When), StateWord.Of(date.Meaning), date.Uncertain, date.Superseded)),
        ],
        DateResource.Of(action.Due), action.IsOverdue(today), RatingResource.InForce(action, scale), action.RatingIsInQuestion,
        StandingResource.Of(action.Standing),
        new(StringComparer.Ordinal)
        {
            ["self"] = ApiAddresses.Action(action.Id),
            ["recommendation"] = ApiAddresses.Recommendation(action.Recommendation),
            ["plan"] = ApiAddresses.Plan(action.Plan),
            ["updates"] = $"{ApiAddresses.Action(action.Id)}/updates",
        });
}
