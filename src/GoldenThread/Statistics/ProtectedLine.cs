using System.Collections.Immutable;

namespace GoldenThread.Statistics;

/// <summary>Numbers of a line as they may leave the partnership.</summary>
/// <param name="Numbers">The numbers; null in place of a hidden one.</param>
/// <param name="Total">Their total; null where it is hidden, or was not known.</param>
/// <param name="TotalKnown">True where the total was known, so that null says that it is hidden and must not be shown anywhere beside the line.</param>
public sealed record ProtectedLine(ImmutableArray<int?> Numbers, int? Total, bool TotalKnown)
{
    /// <summary>True where the total must not be shown.</summary>
    public bool HidesTotal => TotalKnown && Total is null;
}
