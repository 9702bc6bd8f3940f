namespace GoldenThread.Chronologies;

/// <summary>Two entries of two organisations that may tell of the same contact; a person decides.</summary>
/// <param name="One">The entry that stands first in the chronology.</param>
/// <param name="Other">The other.</param>
/// <param name="Alike">How many of the shorter entry's words the other has too, from 0 to 1.</param>
public sealed record SameContactSuggestion(ChronologyEntry One, ChronologyEntry Other, double Alike);
