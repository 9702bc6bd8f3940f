using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>A return with what hangs on it, and what the person may do with it.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Of">The return.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Challenges">Questions of the panel, oldest first.</param>
/// <param name="Scores">Scores of the panel.</param>
/// <param name="Beside">Frozen returns of organisations whose work it carries on, each with its name.</param>
internal sealed record FoundReturn(
    Cycle Cycle, SelfAssessment Of, string Name, IReadOnlyList<Challenge> Challenges, IReadOnlyList<PanelScore> Scores, IReadOnlyList<(string Name, SelfAssessment Return)> Beside)
{
    /// <summary>True where the person writes it.</summary>
    public bool Writes { get; init; }

    /// <summary>True where the person signs it off.</summary>
    public bool SignsOff { get; init; }

    /// <summary>True where the person is on the panel and does not work for the organisation.</summary>
    public bool Judges { get; init; }

    /// <summary>True where the person answers questions of the panel for the organisation.</summary>
    public bool Replies { get; init; }

    /// <summary>How many questions and panel scores wait for the organisation.</summary>
    public int Waits => Challenges.Count(c => c.Answer is null) + Scores.Count(s => s.Agreed is null);

    /// <summary>The panel's score of a statement; null where there is none.</summary>
    public PanelScore? Score(string statement) => Scores.FirstOrDefault(s => s.Statement == statement);
}
