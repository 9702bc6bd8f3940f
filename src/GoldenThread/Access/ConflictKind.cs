namespace GoldenThread.Access;

/// <summary>What somebody is to a child or the family.</summary>
public enum ConflictKind
{
    /// <summary>A relative.</summary>
    Kin,

    /// <summary>A partner of somebody in the family.</summary>
    Partner,

    /// <summary>A friend.</summary>
    Friend,

    /// <summary>A neighbour.</summary>
    Neighbour,

    /// <summary>A foster carer.</summary>
    FosterCarer,

    /// <summary>Subject of an allegation.</summary>
    Allegation,
}
