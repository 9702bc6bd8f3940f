using System.Collections.Immutable;

namespace GoldenThread.SelfAssessments;

/// <summary>A standard: statements that belong together.</summary>
/// <param name="Key">Its short name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Statements">Its statements, in order.</param>
public sealed record Standard(string Key, string Title, ImmutableArray<StandardStatement> Statements);
