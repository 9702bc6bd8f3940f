using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>A result as it was attached, beside what its source shows since; takes the newer one.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class NewerModel(FindPlans find, TakeNewerResult newer) : PageModel
{
    public ActionInPlan Found { get; private set; } = null!;

    public Evidence Piece { get; private set; } = null!;

    public AttachedResult Attached { get; private set; } = null!;

    public ShownResult Now { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid piece) => await Find(id, piece) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid piece)
    {
        if (!await Find(id, piece)) return NotFound();
        if (!await this.Does("", () => newer.Take(Found.Action, Piece))) return Page();
        this.Say("Newer result taken.");
        return Redirect(Found.Address + "#evidence");
    }

    private async Task<bool> Find(Guid id, Guid piece)
    {
        if (await find.Action(id) is not { } found || found.Action.Evidence.FirstOrDefault(e => e.Id == piece) is not { Withdrawn: false } present) return false;
        if (!(await newer.Of(found.Action)).TryGetValue(piece, out var result) || result.Newer is not { } now) return false;
        (Found, Piece, Attached, Now) = (found, present, result.Attached, now);
        return true;
    }
}
