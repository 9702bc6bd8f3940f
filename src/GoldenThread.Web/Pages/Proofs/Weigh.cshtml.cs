using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Says what a piece of evidence means for the rating, and how long it is good.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class WeighModel(FindPlans find, RecordProgress record) : PageModel
{
    [BindProperty]
    public Bearing Bearing { get; set; }

    [BindProperty]
    public DateOnly? GoodUntil { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public Evidence Piece { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Bearings =>
    [
        new("It supports it", nameof(Bearing.Supports)), new("It contradicts it", nameof(Bearing.Contradicts)), new("It does not decide", nameof(Bearing.Undecided)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid piece)
    {
        if (!await Find(id, piece)) return NotFound();
        (Bearing, GoodUntil) = (Piece.Bearing, Piece.GoodUntil);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid piece)
    {
        if (!await Find(id, piece)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Bearing), () => record.Weigh(Piece, Bearing, GoodUntil))) return Page();
        this.Say("Evidence weighed.");
        return Redirect(Found.Address + "#evidence");
    }

    private async Task<bool> Find(Guid id, Guid piece)
    {
        if (await find.Action(id) is not { } found || found.Action.Evidence.FirstOrDefault(e => e.Id == piece) is not { Withdrawn: false } present) return false;
        (Found, Piece) = (found, present);
        return true;
    }
}
