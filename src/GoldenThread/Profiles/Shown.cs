namespace GoldenThread.Profiles;

/// <summary>How a factor is shown: the first that fits. There is no order of risk in it, and nothing is counted by it.</summary>
public enum Shown
{
    /// <summary>One agency says that it is present, another that it is excluded, and nobody has settled it.</summary>
    Contradicted,

    /// <summary>It was tried.</summary>
    CouldNotBeAssessed,

    /// <summary>What was answered does not hold any more.</summary>
    OutOfDate,

    /// <summary>It is there.</summary>
    Present,

    /// <summary>Said to be excluded, on a basis that is not enough.</summary>
    Uncorroborated,

    /// <summary>Excluded on a basis that is enough.</summary>
    Excluded,

    /// <summary>The question does not apply.</summary>
    NotApplicable,

    /// <summary>Nobody has answered.</summary>
    NotAssessed,
}
