using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A question about voices that differ, and its answer: by the organisation that was asked, or the partnership.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class DifferenceModel(FindSelfAssessments find, TieVoice tie) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Answer")]
    public string? Answer { get; set; }

    public VoiceQuestion Asked { get; private set; } = null!;

    public Cycle Cycle { get; private set; } = null!;

    // A lead sees those of their own organisation alone.
    public bool MayAnswer => User.Allows(May.WriteSelfAssessments);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Version = Asked.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!MayAnswer) return Forbid();
        if (!ModelState.IsValid || !await this.Does(nameof(Answer), () => tie.Answer(Asked, Version, Answer ?? ""))) return Page();
        this.Say("Question answered.");
        return Redirect(SelfAssessmentAddresses.Statement(Cycle, Asked.Statement));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Question(id) is not var (question, cycle)) return false;
        (Asked, Cycle) = (question, cycle);
        return true;
    }
}
