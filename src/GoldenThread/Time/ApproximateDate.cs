namespace GoldenThread.Time;

/// <summary>A date as people give it ("Summer 2018", "first quarter in 2021"): never made more exact than it is.</summary>
/// <remarks>After EDTF (ISO 8601-2): a day, a month, a season, a quarter, a year, an interval of these, perhaps approximate.</remarks>
public sealed partial record ApproximateDate : IComparable<ApproximateDate>
{
    private ApproximateDate(string text, string edtf, DateOnly earliest, DateOnly latest)
    {
        Text = text;
        Edtf = edtf;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>The same in EDTF: "2018-06", "2018-22" (summer), "2021-33" (first quarter), "2018-01/2018-02", "2016~".</summary>
    public string Edtf { get; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can mean, included. A thing due then is overdue from the day after.</summary>
    public DateOnly Latest { get; }

    /// <summary>Sorts by the first day that it can mean, then the last.</summary>
    public int CompareTo(ApproximateDate? other) => other is null
        ? 1
        : (Earliest, Latest).CompareTo((other.Earliest, other.Latest));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
