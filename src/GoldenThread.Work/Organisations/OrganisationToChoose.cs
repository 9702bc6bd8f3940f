namespace GoldenThread.Work.Organisations;

/// <summary>An organisation in a list to choose from.</summary>
internal sealed record OrganisationToChoose(OrganisationId Id, string Name);
