namespace GoldenThread.Work.Tasks;

/// <summary>A figure of a measure over live records, with the cases behind it that the person may open; those listed and those withheld are always the whole.</summary>
/// <param name="InTime">How many were done in time.</param>
/// <param name="Total">How many were due in the month.</param>
/// <param name="Listed">The cases that the person may open at the level of the plan, in time or not.</param>
internal sealed record MeasureShown(int InTime, int Total, IReadOnlyList<(ChildId Child, bool InTime)> Listed)
{
    /// <summary>How many cases the person may not open.</summary>
    public int Withheld => Total - Listed.Count;

    /// <summary>True where the person may open none of them, and the numbers are so small that a family could be known by them.</summary>
    public bool IsSuppressed => Listed.Count == 0 && !Statistics.SmallNumbers.MayShow(Total, InTime);
}
