using GoldenThread.Storage;
using GoldenThread.Storage.History;
using GoldenThread.Work.Administration;

namespace GoldenThread.Work.History;

/// <summary>Checks the chain of the history of every partnership: that nothing that was sealed was changed, removed or added to.</summary>
internal sealed class VerifyHistory(Database database, InstallationKey key)
{
    /// <summary>Checks all of them.</summary>
    /// <param name="anchors">What the chains are held against; empty where there is nothing.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<VerifiedHistory> Run(IReadOnlyCollection<HistoryAnchor> anchors, CancellationToken cancellation)
    {
        var partnerships = await Partnerships.All(database, cancellation);
        var reports = new List<(string, ChainReport)>();
        foreach (var partnership in partnerships)
        {
            await using var db = await database.Open(Session.System(partnership.Id), cancellation);
            reports.Add((partnership.Name, await HistoryChain.Verify(db, key, anchors, cancellation)));
        }

        return new VerifiedHistory(
            reports, [.. anchors.Select(anchor => anchor.Partnership).Distinct().Except(partnerships.Select(partnership => partnership.Id))]);
    }
}
