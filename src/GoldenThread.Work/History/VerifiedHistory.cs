using GoldenThread.Storage.History;

namespace GoldenThread.Work.History;

/// <summary>What a check of the history of every partnership found.</summary>
/// <param name="Reports">Of each partnership, by its name.</param>
/// <param name="Missing">Partnerships that the anchors name and that are not in the database.</param>
internal sealed record VerifiedHistory(IReadOnlyList<(string Partnership, ChainReport Report)> Reports, IReadOnlyList<PartnershipId> Missing)
{
    /// <summary>True where every chain is whole and no partnership is missing.</summary>
    public bool Whole => Missing.Count == 0 && Reports.All(one => one.Report.Whole);
}
