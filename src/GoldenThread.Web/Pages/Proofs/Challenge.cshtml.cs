using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Somebody on the board does not accept the answer to a doubt.</summary>
[Authorize(May.ChallengeDoubts)]
[ShowsNoRecord]
internal sealed class ChallengeModel(FindDoubts find, ChallengeDoubt challenge) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter why the answer does not hold")]
    [UpTo(Longest.Text, "Challenge")]
    public string Because { get; set; } = "";

    public FoundDoubt Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Because), () => challenge.Challenge(Found.Doubt, Because))) return Page();
        this.Say("Answer challenged. The doubt waits for an answer again.");
        return Redirect("/assurance");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Found(id) is not { Doubt: { GoneAt: null, AnsweredAt: not null } } found) return false;
        Found = found;
        return true;
    }
}
