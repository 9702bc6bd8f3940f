using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Puts the answers to a survey's question, or an aspect of an audit, beside a statement.</summary>
[Authorize(May.RunSelfAssessments)]
[ShowsNoRecord]
internal sealed class VoiceModel(FindSelfAssessments find, FindVoices voices, TieVoice tie) : PageModel
{
    public static IEnumerable<SelectListItem> Kinds => [new("Staff", nameof(VoiceKind.Staff)), new("Families", nameof(VoiceKind.Families))];

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Heading)]
    public string? From { get; set; }

    [BindProperty]
    public VoiceKind? Kind { get; set; }

    [BindProperty]
    public List<string> Answers { get; set; } = [];

    public FoundCycle Found { get; private set; } = null!;

    public StandardStatement Statement { get; private set; } = null!;

    public IReadOnlyList<VoiceSource> Sources { get; private set; } = [];

    public VoiceSource? Chosen => Sources.FirstOrDefault(s => s.Key == From);

    public IEnumerable<SelectListItem> Choices => [new("", ""), .. Sources.Select(s => new SelectListItem(s.Title, s.Key))];

    public async Task<IActionResult> OnGetAsync(string reference, string statement)
    {
        if (!await Find(reference, statement)) return NotFound();
        if (!string.IsNullOrEmpty(From) && Chosen is null) ModelState.AddModelError(nameof(From), "Choose a result");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string statement)
    {
        if (!await Find(reference, statement)) return NotFound();
        if (Chosen is null)
        {
            ModelState.AddModelError(nameof(From), "Choose a result");
            return Page();
        }

        if (!ModelState.IsValid || !await this.Does(r => r?.About == "kind" ? nameof(Kind) : Chosen.IsSurvey ? nameof(Answers) : nameof(From), () => tie.Tie(Found.Cycle, Statement.Reference, From!, Kind, Answers))) return Page();
        this.Say("The result is now beside the statement.");
        return Redirect(SelfAssessmentAddresses.Statement(Found.Cycle, Statement.Reference));
    }

    private async Task<bool> Find(string reference, string statement)
    {
        if (await find.One(reference) is not { Cycle.IsOpen: true } found || found.Cycle.Set.Statement(statement) is not { } known) return false;
        (Found, Statement, Sources) = (found, known, await voices.Sources());
        return true;
    }
}
