namespace GoldenThread.Statistics;

/// <summary>A range that a figure lies in with a confidence of 95%.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>True where the whole range misses a target.</summary>
    /// <param name="target">The target, in the same unit.</param>
    /// <param name="better">Which way is better; a figure for which neither is cannot miss.</param>
    public bool MissesClearly(double target, Better better) => better switch
    {
        Better.Higher => High < target,
        Better.Lower => Low > target,
        _ => false,
    };
}
