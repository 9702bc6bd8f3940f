namespace GoldenThread.Statistics;

/// <summary>A reading on a chart.</summary>
/// <param name="Value">The reading; null where it is missing.</param>
/// <param name="Phase">Which phase it belongs to, from 0.</param>
/// <param name="High">Signals upwards that it is marked for.</param>
/// <param name="Low">Signals downwards that it is marked for.</param>
/// <param name="RaisedHigh">Signals upwards that ended with it, judged by what was known then: no later reading changes them.</param>
/// <param name="RaisedLow">The same downwards.</param>
public readonly record struct ChartPoint(double? Value, int Phase, ChartSignals High, ChartSignals Low, ChartSignals RaisedHigh, ChartSignals RaisedLow)
{
    /// <summary>All signals that it is marked for.</summary>
    public ChartSignals Signals => High | Low;

    /// <summary>True where a signal that ended with it goes the wrong way.</summary>
    public bool RaisedConcern(Better better) => better switch
    {
        Better.Higher => RaisedLow != ChartSignals.None,
        Better.Lower => RaisedHigh != ChartSignals.None,
        _ => false,
    };
}
