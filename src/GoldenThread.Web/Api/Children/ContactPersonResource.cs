namespace GoldenThread.Web.Api.Children;

/// <summary>Somebody who was there, was to be there, or was spoken of.</summary>
/// <param name="Person">Their id in the record.</param>
/// <param name="Name">What they are called there.</param>
/// <param name="Met">seen and spoken with, seen, did not talk, spoken with, not seen, tried, not seen, or spoken of.</param>
/// <param name="SpokenOfBy">The id of who spoke of them; null where nobody is named.</param>
internal sealed record ContactPersonResource(Guid Person, string Name, string Met, Guid? SpokenOfBy);
