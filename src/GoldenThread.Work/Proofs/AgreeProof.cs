using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;

namespace GoldenThread.Work.Proofs;

/// <summary>Agrees what will show that an action changed practice, and gives it up again.</summary>
internal sealed class AgreeProof(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>Agrees it.</summary>
    /// <exception cref="RuleException">It cannot be judged, or no readings would come.</exception>
    public async Task<Proof> Agree(PlanAction action, Indicator indicator, decimal target, int periods, DateOnly? from)
    {
        var proof = new Proof(action, indicator, target, periods, from, acting.Today, acting.By);
        db.Add(proof);
        await db.Save("Proof agreed");
        await doubts.Of(acting.Partnership, action.Id);
        return proof;
    }

    /// <summary>Gives it up, for a reason.</summary>
    /// <exception cref="RuleException">It is not said why.</exception>
    public async Task Withdraw(Proof proof, string because)
    {
        proof.Withdraw(because, acting.Now);
        await db.Save(because);
        await doubts.Of(acting.Partnership, proof.Action);
    }
}
