using GoldenThread.Returns;

namespace GoldenThread.Storage.Returns;

/// <summary>A return in a list.</summary>
/// <param name="Return">The return.</param>
/// <param name="Organisation">Name of the organisation that reports.</param>
/// <param name="Reference">The plan's reference.</param>
/// <param name="ActionText">The words of the action.</param>
public sealed record ReturnRow(OrganisationReturn Return, string Organisation, string Reference, string ActionText);
