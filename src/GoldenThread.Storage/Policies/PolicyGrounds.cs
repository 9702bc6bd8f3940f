using GoldenThread.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Policies;

/// <summary>Loads what ratings rest on of policies.</summary>
public static class PolicyGrounds
{
    /// <summary>Versions that actions rest on, with what organisations say of those that came after.</summary>
    public static async Task<ILookup<ActionId, PolicyGround>> Of(GoldenThreadDb db, IReadOnlyCollection<ActionId> actions, CancellationToken cancellation = default)
    {
        var attached = await db.PolicyEvidence.AsNoTracking().Where(e => actions.Contains(e.Action)).OrderBy(e => e.EvidenceId).ToListAsync(cancellation);
        if (attached.Count == 0) return Enumerable.Empty<PolicyGround>().ToLookup(_ => default(ActionId));
        var ids = attached.Select(e => e.Policy).Distinct().ToList();
        var policies = await db.Policies.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var said = (await db.Acknowledgements.AsNoTracking().Where(a => ids.Contains(a.Policy)).OrderBy(a => a.Id).ToListAsync(cancellation)).ToLookup(a => a.Policy);
        return attached.Where(e => policies.ContainsKey(e.Policy)).ToLookup(e => e.Action, e => new PolicyGround(e.EvidenceId, policies[e.Policy], e.VersionNumber, [.. said[e.Policy]]));
    }
}
