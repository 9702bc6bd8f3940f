namespace GoldenThread.Audits;

/// <summary>Where an audit stands.</summary>
public enum AuditState
{
    /// <summary>Lists of cases are asked for.</summary>
    Planned,

    /// <summary>The frame is locked.</summary>
    Framed,

    /// <summary>Cases are drawn.</summary>
    Drawn,

    /// <summary>Auditors read.</summary>
    Reading,

    /// <summary>A second person grades some of the sheets.</summary>
    Moderating,

    /// <summary>Results are out.</summary>
    Reported,

    /// <summary>Findings are answered, and it is said when it is looked at again.</summary>
    Closed,

    /// <summary>It was given up.</summary>
    Abandoned,
}
