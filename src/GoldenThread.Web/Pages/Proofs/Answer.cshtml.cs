using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Answers a doubt: why the rating holds all the same, and until when.</summary>
[Authorize(May.AgreeProofs)]
[ShowsNoRecord]
internal sealed class AnswerModel(FindDoubts find, AnswerDoubt answer) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter why the rating holds")]
    [UpTo(Longest.Text, "Answer")]
    public string Because { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day of the answer")]
    public DateOnly? Until { get; set; }

    public FoundDoubt Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Version = Found.Doubt.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Because), () => answer.Answer(Found.Doubt, Version, Because, Until!.Value)))
        {
            if (!await Find(id)) return NotFound();
            Version = Found.Doubt.Version;
            return Page();
        }

        this.Say("Doubt answered.");
        return Redirect("/assurance");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Found(id) is not { Doubt.GoneAt: null } found) return false;
        Found = found;
        return true;
    }
}
