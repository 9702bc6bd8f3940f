namespace GoldenThread.Reviews;

/// <summary>What somebody does in a review.</summary>
public enum ReviewPart
{
    /// <summary>Leads it for the partnership, and decides who else is on the review team.</summary>
    Lead,

    /// <summary>Chairs its panel.</summary>
    Chair,

    /// <summary>Writes the report.</summary>
    Author,

    /// <summary>Sits on its panel.</summary>
    PanelMember,

    /// <summary>Supports it.</summary>
    Support,
}
