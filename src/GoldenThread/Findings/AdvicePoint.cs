using System.Collections.Immutable;

namespace GoldenThread.Findings;

/// <summary>One thing that the field asks of a recommendation.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="Because">Why.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Doubt">Words that give cause to look again.</param>
/// <param name="Empty">"owner" or "impact", where that is what must be there; null otherwise.</param>
/// <param name="More">How many recommendations of one review are many; null where that is not asked.</param>
public sealed record AdvicePoint(string Key, string Asks, string Because, string Source, ImmutableArray<string> Doubt, string? Empty, int? More);
