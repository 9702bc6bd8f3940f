namespace GoldenThread.Statistics;

/// <summary>What a disagreement by one step counts against one by several.</summary>
public enum KappaWeights
{
    /// <summary>Every disagreement counts the same.</summary>
    None,

    /// <summary>A pair k steps apart of the most possible agrees by 1 − k/most.</summary>
    Linear,
}
