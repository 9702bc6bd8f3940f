namespace GoldenThread.Profiles;

/// <summary>What excludes a factor. It may always be recorded as present on any basis.</summary>
public enum EnoughBasis
{
    /// <summary>What corroborates: observed, records checked, confirmed by another.</summary>
    Corroborated,

    /// <summary>A carer's own account too.</summary>
    OwnAccount,

    /// <summary>Only what was observed.</summary>
    Observed,
}
