using GoldenThread.Organisations;
using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A statement with four voices, where they differ, and what was asked about it.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class StatementModel(FindSelfAssessments find, TieVoice tie) : PageModel
{
    private OrganisationRegister register = null!;

    [BindProperty]
    [UpTo(Longest.Text, "Question")]
    public string? Question { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public Guid? Voice { get; set; }

    public FoundCycle Found { get; private set; } = null!;

    public StandardStatement Statement { get; private set; } = null!;

    public IReadOnlyList<VoiceQuestion> Questions { get; private set; } = [];

    public bool Runs => User.Allows(May.RunSelfAssessments);

    public IEnumerable<SelectListItem> Organisations => [new("The partnership", ""), .. Found.Returns.Where(r => r.FrozenOn is null).Select(r => new SelectListItem(r.Name, r.Organisation.Value.ToString()))];

    public string NameOf(OrganisationId organisation) => register.Find(organisation)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(string reference, string statement) => await Find(reference, statement) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, string statement)
    {
        if (!User.Allows(May.AskAboutVoices)) return Forbid();
        if (!await Find(reference, statement)) return NotFound();
        OrganisationId? to = Runs && To is { } chosen && Found.Returns.Any(r => r.Organisation.Value == chosen) ? new OrganisationId(chosen) : null;
        if (!ModelState.IsValid || !await this.Does(nameof(Question), () => tie.Ask(Found, Statement, Question ?? "", to))) return Page();
        this.Say("Question asked.");
        return Redirect(SelfAssessmentAddresses.Statement(Found.Cycle, Statement.Reference));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string reference, string statement)
    {
        if (!Runs) return Forbid();
        if (!await Find(reference, statement) || Voice is not { } id || await find.Voice(id) is not { } voice || voice.CycleId != Found.Cycle.Id) return NotFound();
        if (!await this.Does(nameof(Question), () => tie.Remove(Found.Cycle, voice))) return Page();
        this.Say("Result removed from this statement.");
        return Redirect(SelfAssessmentAddresses.Statement(Found.Cycle, Statement.Reference));
    }

    private async Task<bool> Find(string reference, string statement)
    {
        if (await find.One(reference) is not { } found || found.Cycle.Set.Statement(statement) is not { } known) return false;
        (Found, Statement, Questions, register) = (found, known, await find.Questions(found.Cycle, known.Reference), await find.Register());
        return true;
    }
}
