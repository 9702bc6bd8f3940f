namespace GoldenThread.Profiles;

/// <summary>An answer to a factor.</summary>
public enum AnswerValue
{
    /// <summary>Nobody has answered: risk that is not excluded.</summary>
    NotAssessed,

    /// <summary>The risk is there.</summary>
    Present,

    /// <summary>It is not, on a basis.</summary>
    Excluded,

    /// <summary>It was tried, and could not be found out: hidden risk.</summary>
    CouldNotBeAssessed,

    /// <summary>The question does not apply, and why.</summary>
    NotApplicable,
}
