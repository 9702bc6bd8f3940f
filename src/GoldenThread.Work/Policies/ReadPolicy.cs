using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Policies;

/// <summary>Somebody confirms that they have read a policy. Saying it twice changes nothing.</summary>
internal sealed class ReadPolicy(GoldenThreadDb db, Acting acting)
{
    /// <summary>They have read a version.</summary>
    /// <exception cref="RuleException">It is not in force, or nobody is asked.</exception>
    public async Task Confirm(Policy policy, PolicyVersion version)
    {
        var read = new PolicyRead(policy, version, acting.Today, acting.By);
        if (await db.PolicyReads.AnyAsync(r => r.Policy == policy.Id && r.Version == version.Number && r.By == read.By)) return;
        db.Add(read);
        // Said in two windows in one moment, it is said once.
        await db.SaveUnlessChanged();
    }
}
