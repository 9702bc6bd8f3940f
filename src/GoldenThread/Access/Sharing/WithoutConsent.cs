namespace GoldenThread.Access.Sharing;

/// <summary>Why consent is not asked for (Data Protection Act 2018, schedule 1, paragraph 18).</summary>
public enum WithoutConsent
{
    /// <summary>It cannot be given.</summary>
    CannotBeGiven,

    /// <summary>It cannot reasonably be had.</summary>
    CannotBeHad,

    /// <summary>Asking would prejudice the protection of the child.</summary>
    WouldPrejudice,
}
