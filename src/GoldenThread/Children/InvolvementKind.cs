namespace GoldenThread.Children;

/// <summary>How an organisation is involved with a child.</summary>
public enum InvolvementKind
{
    /// <summary>Leads the work: exactly one in an open record above universal.</summary>
    Lead,

    /// <summary>Works with the child all the time.</summary>
    Core,

    /// <summary>Visits the child or the home.</summary>
    Visiting,

    /// <summary>Contributes to the plan.</summary>
    Contributing,

    /// <summary>A service that every child has.</summary>
    Universal,
}
