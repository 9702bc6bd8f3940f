using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>An involvement that is to begin.</summary>
internal sealed record InvolvementAsked(OrganisationId Organisation, TeamId? Team, PersonId? Worker, InvolvementKind Kind, DateOnly From, DateOnly? To, string Because);
