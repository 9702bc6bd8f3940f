namespace GoldenThread.Audits;

/// <summary>What somebody who is named for an audit does in it.</summary>
public enum AuditPart
{
    /// <summary>Runs it and sees all of it.</summary>
    Lead,

    /// <summary>Reads files of their organisation.</summary>
    Auditor,

    /// <summary>Grades sheets of others a second time.</summary>
    Moderator,
}
