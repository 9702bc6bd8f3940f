using System.Collections.Immutable;

namespace GoldenThread.Chronologies;

/// <summary>What was known on a day.</summary>
/// <param name="Known">Entries that had been recorded, or told of, by then.</param>
/// <param name="Perhaps">Entries of which that is not certain, because the day is not known or not exact.</param>
public sealed record KnownOnDay(ImmutableArray<ChronologyEntry> Known, ImmutableArray<ChronologyEntry> Perhaps);
