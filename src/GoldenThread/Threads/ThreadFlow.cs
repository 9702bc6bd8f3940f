namespace GoldenThread.Threads;

/// <summary>How many points of a station go on to the next, or break off before it.</summary>
/// <param name="From">The station.</param>
/// <param name="To">The next one.</param>
/// <param name="Points">How many points of <paramref name="From"/>.</param>
/// <param name="Breaks">True where the next one is missing.</param>
public sealed record ThreadFlow(ThreadKind From, ThreadKind To, int Points, bool Breaks);
