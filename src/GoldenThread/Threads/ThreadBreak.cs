namespace GoldenThread.Threads;

/// <summary>A point from which nothing follows, although something should.</summary>
/// <param name="Point">The point.</param>
/// <param name="Lacks">What should follow.</param>
public sealed record ThreadBreak(ThreadPoint Point, ThreadKind Lacks);
