namespace GoldenThread.Access;

/// <summary>Why something is sealed.</summary>
public enum SealKind
{
    /// <summary>The address of a refuge.</summary>
    RefugeAddress,

    /// <summary>An address that must not be known.</summary>
    ConfidentialAddress,

    /// <summary>An operation of the police.</summary>
    PoliceOperation,

    /// <summary>An adoption.</summary>
    Adoption,

    /// <summary>Legal advice.</summary>
    LegalPrivilege,

    /// <summary>Who told.</summary>
    InformantsIdentity,

    /// <summary>What somebody said in confidence.</summary>
    ConfidentialDisclosure,
}
