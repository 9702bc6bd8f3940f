namespace GoldenThread.Audits;

/// <summary>The answer to a question of a tool.</summary>
public enum SheetAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>No.</summary>
    No,

    /// <summary>It does not apply to this child.</summary>
    DoesNotApply,
}
