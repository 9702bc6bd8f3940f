namespace GoldenThread.Plans;

/// <summary>What a date on an action says.</summary>
public enum DateMeaning
{
    /// <summary>The source does not say.</summary>
    None,

    /// <summary>The action was completed then.</summary>
    Completed,

    /// <summary>The organisation confirmed to the partnership then that it had acted.</summary>
    Confirmed,

    /// <summary>The action is due then.</summary>
    Due,

    /// <summary>The thing was looked at again then.</summary>
    Reviewed,
}
