using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>A statement on which voices differ clearly.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Differences">The pairs that differ.</param>
/// <param name="Questions">What was asked about them, oldest first.</param>
internal sealed record DifferingStatement(Cycle Cycle, StandardStatement Statement, IReadOnlyList<VoiceDifference> Differences, IReadOnlyList<VoiceQuestion> Questions)
{
    /// <summary>Address of its page.</summary>
    public string Address => SelfAssessmentAddresses.Statement(Cycle, Statement.Reference);
}
