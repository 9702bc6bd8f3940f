using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;

namespace GoldenThread.Work.Proofs;

/// <summary>Agrees what will show that an action changed practice, and gives it up again.</summary>
internal sealed class AgreeProof(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>Agrees it.</summary>
    /// <exception cref="RuleException">It cannot be judged, or no readings would come.</exception>
    public async Task<Proof> Agree(PlanAction action, Indicator indicator, decimal target, int periods, DateOnly? from)
    {
        if (Proof.NobodyOwes(indicator, acting.Today)) throw new RuleException($"{Proof.NoReadings}{await WhoActs(action)}") { About = nameof(Indicator) };
        var proof = new Proof(action, indicator, target, periods, from, acting.Today, acting.By);
        db.Add(proof);
        await db.Save("Proof agreed");
        await doubts.Of(acting.Partnership, action.Id);
        return proof;
    }

    // Those that act are those that should owe it.
    private async Task<string> WhoActs(PlanAction action)
    {
        var acts = action.ActsNow.ToHashSet();
        string[] names = [.. (await OrganisationLoading.Register(db)).All.Where(o => acts.Contains(o.Id)).Select(o => o.Name).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? "" : $" {string.Join(" and ", names)} {(names.Length == 1 ? "acts" : "act")} for this action.";
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
