using GoldenThread.Proofs;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Attaches a proof that is met to its action as evidence, as it stands.</summary>
[Authorize(May.AgreeProofs)]
[ShowsNoRecord]
internal sealed class AttachModel(FindDoubts find, FindPlans plans, ProofResults results, Acting acting) : PageModel
{
    public ActionInPlan Found { get; private set; } = null!;

    public FoundProof Proof { get; private set; } = null!;

    public ShownResult? Shows => Proof.Course.Stand is ProofStand.Met or ProofStand.Watch ? ProofResults.Of(Proof, acting.Today) : null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!await this.Does("", () => results.Attach(Proof, Found.Action))) return Page();
        this.Say("Proof attached as evidence.");
        return Redirect(Found.Address + "#evidence");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Proof(id) is not { WithdrawnAt: null } proof || await plans.Action(proof.Action.Value) is not { } found) return false;
        if ((await find.Proofs(proof.Action)).FirstOrDefault(p => p.Proof.Id == id) is not { } course) return false;
        (Found, Proof) = (found, course);
        return true;
    }
}
