using GoldenThread.Returns;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>A return in a list.</summary>
internal sealed record ReturnRow(OrganisationReturn Return, string Organisation, string Reference, string ActionText);
