namespace GoldenThread.Web.Api.Children;

/// <summary>What became of a contact that was sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">Always received. It says nothing of whether a child is known here.</param>
internal sealed record ContactAnswer(string Id, string Outcome);
