using System.Collections.Immutable;

namespace GoldenThread.SelfAssessments;

/// <summary>A score of a set of standards.</summary>
/// <param name="Key">What is kept.</param>
/// <param name="Name">What is read.</param>
/// <param name="OtherNames">What it is also called in workbooks.</param>
/// <param name="Words">What it means, where a statement does not say so itself.</param>
public sealed record Score(string Key, string Name, ImmutableArray<string> OtherNames, string Words);
