namespace GoldenThread.Web.Api.Children;

/// <summary>That a contact is taken back.</summary>
/// <param name="Id">The id under which it was sent.</param>
/// <param name="Because">Why.</param>
internal sealed record ContactWithdrawal(string Id, string Because);
