namespace GoldenThread.Chronologies;

/// <summary>A place in a text without names that may still hold one.</summary>
/// <param name="Words">What stands there.</param>
/// <param name="Like">The name of the glossary that it is like.</param>
/// <param name="Why">In which way.</param>
public sealed record NameLeftOver(string Words, string Like, string Why);
