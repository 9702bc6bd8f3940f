namespace GoldenThread.Statistics;

/// <summary>How far the limits of a phase are to be relied on.</summary>
public enum LimitsStand
{
    /// <summary>Fewer than twelve readings: there are none, and no signals.</summary>
    None,

    /// <summary>Twelve to nineteen readings: trial limits.</summary>
    Trial,

    /// <summary>Twenty readings or more: they no longer change, so that a new reading never unsays an old signal.</summary>
    Locked,
}
