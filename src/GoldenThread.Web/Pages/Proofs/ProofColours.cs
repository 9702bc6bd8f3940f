using GoldenThread.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Colours of where a proof stands, beside its words.</summary>
internal static class ProofColours
{
    public static string Of(ProofStand stand) => stand switch
    {
        ProofStand.NotYet => "govuk-tag--grey",
        ProofStand.Met => "govuk-tag--green",
        ProofStand.Watch => "govuk-tag--yellow",
        _ => "govuk-tag--red",
    };
}
