namespace GoldenThread.SelfAssessments;

/// <summary>Whose voice it is.</summary>
public enum VoiceKind
{
    /// <summary>Organisations, of themselves.</summary>
    Organisations,

    /// <summary>Staff, in a survey.</summary>
    Staff,

    /// <summary>Files, in an audit.</summary>
    Files,

    /// <summary>Families, in a survey.</summary>
    Families,
}
