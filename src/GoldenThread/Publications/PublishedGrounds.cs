namespace GoldenThread.Publications;

/// <summary>What ratings of a plan rest on, and why they are in question, as the public may read it.</summary>
/// <param name="RestsOn">What an action's rating rests on, a sentence each.</param>
/// <param name="InQuestion">Why an action's rating is in question, a sentence each.</param>
public sealed record PublishedGrounds(ILookup<ActionId, string> RestsOn, ILookup<ActionId, string> InQuestion);
