namespace GoldenThread.Web.Api.Children;

/// <summary>Somebody who was there, or was to be there.</summary>
/// <param name="Person">Their id in the record, where you know it; it counts only in a record in which they are already.</param>
/// <param name="Name">Their name, or what they look like.</param>
/// <param name="Met">seen and spoken with, seen, did not talk, spoken with, not seen, or tried, not seen.</param>
internal sealed record NewContactPerson(Guid? Person, string? Name, string Met);
