namespace GoldenThread.Pathways;

/// <summary>What a figure of a measure is counted for.</summary>
/// <param name="Pathway">The pathway's key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Measure">The measure's key.</param>
/// <param name="Month">The month of the last day of the step's time ("2026-05").</param>
/// <param name="Organisation">Who recorded the trigger; empty where nobody is named.</param>
public readonly record struct MeasureKey(string Pathway, int Version, string Measure, string Month, string Organisation) : IComparable<MeasureKey>
{
    /// <inheritdoc/>
    public int CompareTo(MeasureKey other)
    {
        var order = string.CompareOrdinal(Pathway, other.Pathway);
        if (order == 0) order = Version.CompareTo(other.Version);
        if (order == 0) order = string.CompareOrdinal(Measure, other.Measure);
        if (order == 0) order = string.CompareOrdinal(Month, other.Month);
        return order == 0 ? string.CompareOrdinal(Organisation, other.Organisation) : order;
    }
}
