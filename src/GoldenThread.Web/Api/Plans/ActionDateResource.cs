namespace GoldenThread.Web.Api.Plans;

/// <summary>A date on an action.</summary>
internal sealed record ActionDateResource(string AsGiven, DateResource? Date, string Meaning, bool Uncertain, bool Superseded);
