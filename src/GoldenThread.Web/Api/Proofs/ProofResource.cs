using GoldenThread.Storage.Mapping;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Api.Proofs;

/// <summary>What was agreed will show an action, and where it stands: not-yet, met, watch or in-question.</summary>
internal sealed record ProofResource(Guid Id, Guid Action, string Indicator, decimal Target, string Better, int Periods, DateOnly? CountsFrom, string Stand, string? MetWith, string? Because)
{
    public static ProofResource Of(FoundProof found) => new(
        found.Proof.Id, found.Proof.Action.Value, found.Indicator.Key, found.Proof.Target, StateWord.Of(found.Proof.Better), found.Proof.Periods, found.Proof.CountsFrom,
        StateWord.Of(found.Course.Stand), found.Course.MetWith?.Label, found.Course.Because());
}
