namespace GoldenThread.Children.ChildPlans;

/// <summary>What kind of decision it is; some are signed off by another.</summary>
public enum DecisionKind
{
    /// <summary>About the work with the family.</summary>
    Work,

    /// <summary>Which help, and under which status: early help, child in need, child protection.</summary>
    Threshold,

    /// <summary>A plan or a status ends, or is stepped down.</summary>
    Ending,

    /// <summary>Something is shared, or not.</summary>
    Sharing,
}
