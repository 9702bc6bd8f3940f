using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Takes a piece of evidence back. It stays in the history; ratings that stood on it are in question by themselves.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class WithdrawEvidenceModel(FindPlans find, RecordProgress record) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reason for withdrawing the evidence")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    public ActionInPlan Found { get; private set; } = null!;

    public Evidence Piece { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid piece) => await Find(id, piece) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid piece)
    {
        if (!await Find(id, piece)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Because), () => record.Withdraw(Piece, Because))) return Page();
        this.Say("Evidence withdrawn.");
        return Redirect(Found.Address + "#evidence");
    }

    private async Task<bool> Find(Guid id, Guid piece)
    {
        if (await find.Action(id) is not { } found || found.Action.Evidence.FirstOrDefault(e => e.Id == piece) is not { Withdrawn: false } present)
            return false;
        (Found, Piece) = (found, present);
        return true;
    }
}
