using System.Collections.Immutable;

namespace GoldenThread.SelfAssessments;

/// <summary>What a file says of a self-assessment. There is no average, no total and no order of organisations.</summary>
/// <param name="Scale">The scale that it is scored by.</param>
/// <param name="Statements">How many statements there are.</param>
/// <param name="NotApplicable">How many do not apply, with a reason.</param>
/// <param name="Counts">How many of those that apply have each score, the lowest first.</param>
/// <param name="Lowered">How many the panel scored lower.</param>
/// <param name="Raised">How many the panel scored higher.</param>
/// <param name="Unchanged">How many the panel left.</param>
/// <param name="WithoutEvidence">Scores above the lowest that nothing is given for.</param>
/// <param name="Problems">Statements that are kept open.</param>
public sealed record AssessmentRead(
    ScoreScale Scale, int Statements, int NotApplicable, ImmutableArray<int> Counts, int Lowered, int Raised, int Unchanged, ImmutableArray<AssessmentRow> WithoutEvidence, ImmutableArray<AssessmentProblem> Problems)
{
    /// <summary>How many have a score.</summary>
    public int Scored => Counts.Sum();

    /// <summary>How many are kept open.</summary>
    public int Open => Statements - Scored - NotApplicable;

    /// <summary>True where nothing is open.</summary>
    public bool CanBeSignedOff => Problems.IsEmpty && Statements > 0;
}
