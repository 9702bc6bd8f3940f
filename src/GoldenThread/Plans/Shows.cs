namespace GoldenThread.Plans;

/// <summary>What evidence can show, at most.</summary>
public enum Shows
{
    /// <summary>Nothing: somebody says so.</summary>
    Nothing,

    /// <summary>That what was promised has been done.</summary>
    Activity,

    /// <summary>That practice is different.</summary>
    Practice,

    /// <summary>That it made a difference for children and families.</summary>
    Impact,
}
