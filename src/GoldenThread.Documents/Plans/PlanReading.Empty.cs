using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>What was begun and holds nothing.</summary>
internal sealed partial class PlanReading
{
    /// <summary>A row of a table that holds nothing but its number is no recommendation: nobody has filled it in.</summary>
    public void LeaveEmpty(GrowingRecommendation? row)
    {
        if (!ReferenceEquals(Whole, row) || row is not { Number: { } number, HasText: false, Parts: [], Actions: [], RowRatings: [], Impacts: [], BoardQuestion: [] } || !ReferenceEquals(Recommendations[^1], row)) return;
        Growth.Furniture.Add(number, FurnitureKind.Label);
        Recommendations.RemoveAt(Recommendations.Count - 1);
        Whole = Current = Recommendations.LastOrDefault();
    }
}
