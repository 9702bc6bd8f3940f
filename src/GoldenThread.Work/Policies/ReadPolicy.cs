using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Policies;

/// <summary>Somebody confirms that they have read a policy, and answers what is asked about it. Saying it twice changes nothing.</summary>
internal sealed class ReadPolicy(GoldenThreadDb db, Acting acting)
{
    /// <summary>They have read a version.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="version">The version in force.</param>
    /// <param name="chosen">The place of the answer that they chose, from 0, for each question about it.</param>
    /// <exception cref="RuleException">It is not in force, nobody is asked, or a question is not answered.</exception>
    public async Task Confirm(Policy policy, PolicyVersion version, IReadOnlyList<int?> chosen)
    {
        var read = new PolicyRead(policy, version, acting.Today, acting.By);
        if (await db.PolicyReads.AnyAsync(r => r.Policy == policy.Id && r.Version == version.Number && r.By == read.By)) return;
        var answers = PolicyAnswer.Of(read, version, chosen);
        db.Add(read);
        db.AddRange(answers);
        // Said in two windows in one moment, it is said once.
        await db.SaveUnlessChanged();
    }
}
