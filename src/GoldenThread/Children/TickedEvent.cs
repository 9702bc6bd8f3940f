namespace GoldenThread.Children;

/// <summary>An event that a contact emits.</summary>
/// <param name="Kind">Its kind, a word of <c>definitions/pathway-words.yaml</c>.</param>
/// <param name="Names">The adult whom it names.</param>
/// <param name="Value">What it gives besides.</param>
public readonly record struct TickedEvent(string Kind, IndividualId? Names = null, string? Value = null);
