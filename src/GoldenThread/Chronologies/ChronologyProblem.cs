namespace GoldenThread.Chronologies;

/// <summary>What a person should look at, and where.</summary>
/// <param name="Place">The file and row.</param>
/// <param name="Says">One sentence for a person.</param>
public sealed record ChronologyProblem(ChronologyPlace Place, string Says);
