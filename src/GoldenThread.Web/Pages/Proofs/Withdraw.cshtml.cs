using System.ComponentModel.DataAnnotations;
using GoldenThread.Proofs;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Gives up what was agreed, for a reason.</summary>
[Authorize(May.AgreeProofs)]
[ShowsNoRecord]
internal sealed class WithdrawModel(FindDoubts find, AgreeProof agree) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reason for withdrawing the proof")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    public Proof Proof { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Because), () => agree.Withdraw(Proof, Because))) return Page();
        this.Say("Proof withdrawn.");
        return Redirect(Addresses.Action(Proof.Action) + "#proof");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Proof(id) is not { WithdrawnAt: null } found) return false;
        Proof = found;
        return true;
    }
}
