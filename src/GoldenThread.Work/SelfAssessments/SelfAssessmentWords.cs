using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>How self-assessments are spoken of.</summary>
internal static class SelfAssessmentWords
{
    public static string Of(AssessmentState state) => state switch
    {
        AssessmentState.Open => "Being written",
        AssessmentState.SignedOff => "Signed off",
        AssessmentState.Challenged => "Questioned",
        _ => "Settled",
    };

    public static string Of(VoiceKind kind) => kind switch
    {
        VoiceKind.Organisations => "Organisations, of themselves",
        VoiceKind.Staff => "Staff, in a survey",
        VoiceKind.Files => "Files, in an audit",
        _ => "Families, in a survey",
    };

    /// <summary>"5 of 8 signed off, 2 settled".</summary>
    public static string Of(CycleProgress progress) => $"{progress.SignedOff} of {progress.Asked} signed off, {progress.Settled} settled";

    /// <summary>What was scored, or that it does not apply, or what a file had in its place.</summary>
    public static string Score(StandardSet set, StatementAnswer? answer) => answer switch
    {
        null => "No score yet",
        { DoesNotApply: true } => "Does not apply",
        { Score: { } score } => set.Name(score),
        { Written.Length: > 0 } => $"“{answer.Written}”, not a score",
        _ => "No score yet",
    };

    /// <summary>"Brought along from S11-2025, signed off on 3 March 2025".</summary>
    public static string Of(BroughtAlong brought) => $"Brought along from {brought.From}, signed off on {brought.On:d MMMM yyyy}{(brought.Score.Length > 0 ? $". The score was {brought.Score}" : "")}";

    /// <summary>What the panel did of those that it scored.</summary>
    public static string Panel(StatementFigures figures) => figures.Judged == 0 ? "Not scored"
        : $"{figures.Lowered} lowered, {figures.Raised} raised, {figures.Unchanged} unchanged";
}
