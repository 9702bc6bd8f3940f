using GoldenThread.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>Plans, organisations and levels that a list can be narrowed to.</summary>
internal sealed record PlanChoices(
    IReadOnlyList<(PlanId Id, string Reference, string Title)> Plans, IReadOnlyList<(OrganisationId Id, string Name, bool Ended)> Organisations,
    RatingScale Scale);
