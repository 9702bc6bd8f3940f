namespace GoldenThread.Web.Api.Children;

/// <summary>What became of an event that was sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">received or refused. “received” says nothing of whether the child is known here.</param>
/// <param name="Because">Why it was refused; null where it was received.</param>
internal sealed record EventAnswer(string Id, string Outcome, string? Because);
