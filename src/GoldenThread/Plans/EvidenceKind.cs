namespace GoldenThread.Plans;

/// <summary>What kind of evidence.</summary>
public enum EvidenceKind
{
    /// <summary>Somebody says so. On its own it completes nothing.</summary>
    Statement,

    /// <summary>A document: policy, protocol, minutes, briefing.</summary>
    Document,

    /// <summary>An audit or dip sample.</summary>
    Audit,

    /// <summary>A figure with its numerator and denominator.</summary>
    Measure,

    /// <summary>A figure of what became different for children and families.</summary>
    OutcomeMeasure,

    /// <summary>A survey of which it is not said who answered.</summary>
    Survey,

    /// <summary>A survey of staff: their own account of their work.</summary>
    StaffSurvey,

    /// <summary>A survey of families: what they find different.</summary>
    FamilySurvey,

    /// <summary>Attendance at and evaluation of training.</summary>
    Training,

    /// <summary>What people say, three months after training, became of it at work.</summary>
    FollowUp,

    /// <summary>A finding of an inspection or another body outside.</summary>
    Inspection,
}
