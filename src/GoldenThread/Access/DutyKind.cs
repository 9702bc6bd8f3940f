namespace GoldenThread.Access;

/// <summary>A duty of a worker beside their role.</summary>
public enum DutyKind
{
    /// <summary>Manages a team.</summary>
    ManagesTeam,

    /// <summary>Is the named professional for safeguarding of their organisation.</summary>
    NamedProfessional,

    /// <summary>Has another role besides that of the account.</summary>
    AlsoHasRole,
}
