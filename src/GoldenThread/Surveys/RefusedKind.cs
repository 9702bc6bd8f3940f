namespace GoldenThread.Surveys;

/// <summary>Why answers of a file are not counted.</summary>
public enum RefusedKind
{
    /// <summary>Nobody agreed.</summary>
    NoConsent,

    /// <summary>An answer is no choice of its question.</summary>
    NoChoice,

    /// <summary>A number, a day or what a constraint asks is not possible.</summary>
    NotPossible,

    /// <summary>The row answers nothing.</summary>
    NoAnswers,
}
