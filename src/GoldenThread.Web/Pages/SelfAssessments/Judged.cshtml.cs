using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A statement of a signed-off return: the panel asks and scores, the organisation answers and agrees or does not.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class JudgedModel(FindSelfAssessments find, ChallengeReturn challenge) : PageModel
{
    private const int FarBelow = 2;

    public static IEnumerable<SelectListItem> Agreement => [new("We agree", "true"), new("We do not agree", "false")];

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Question")]
    public string? Asked { get; set; }

    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Given { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Why")]
    public string? Because { get; set; }

    [BindProperty]
    public List<ReplyRow> Replies { get; set; } = [];

    [BindProperty]
    public bool? Agrees { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Your response")]
    public string? AgreedWords { get; set; }

    public FoundReturn Found { get; private set; } = null!;

    public StandardStatement Statement { get; private set; } = null!;

    public SignedScore? Own => Found.Of.Signed.FirstOrDefault(s => s.Statement == Statement.Reference);

    public PanelScore? Score => Found.Score(Statement.Reference);

    public bool IsOpen => Found.Cycle.IsOpen && Found.Of.State is AssessmentState.SignedOff or AssessmentState.Challenged;

    public bool IsFarBelow => Found.Cycle.Set is var set && set.Place(Own?.Score) - set.Place(Score?.Score) >= FarBelow;

    public IEnumerable<SelectListItem> Scores => Found.Cycle.Set.Scores.Select(s => new SelectListItem(s.Name, s.Key) { Group = new SelectListGroup { Name = Statement.Means(s) } });

    public string Question(ReplyRow row) => Found.Challenges.FirstOrDefault(c => c.Id == row.Id)?.Question ?? "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation, string statement)
    {
        if (!await Find(reference, organisation, statement)) return NotFound();
        (Version, Given, Because) = (Score?.Version ?? 0, Score?.Score, Score?.Because);
        return Page();
    }

    public Task<IActionResult> OnPostAskAsync(string reference, Guid organisation, string statement) =>
        Do(reference, organisation, statement, nameof(Asked), "Question put.", () => challenge.Ask(Found, Statement.Reference, Asked ?? ""));

    public Task<IActionResult> OnPostScoreAsync(string reference, Guid organisation, string statement) =>
        Do(reference, organisation, statement, Given is null ? nameof(Given) : nameof(Because), "Panel score given.", () => challenge.Give(Found, Statement.Reference, Version, Given, Because ?? ""));

    public Task<IActionResult> OnPostAgreeAsync(string reference, Guid organisation, string statement) => Do(
        reference, organisation, statement, nameof(AgreedWords), "Saved.", () => Score is not { } score || Agrees is not { } agrees
            ? throw new RuleException("Choose whether you agree.") { About = nameof(Agrees) } : challenge.Agree(Found, score, Version, agrees, AgreedWords ?? ""));

    public Task<IActionResult> OnPostReplyAsync(string reference, Guid organisation, string statement) => Do(reference, organisation, statement, "Replies[0].Answer", "Answered.", async () =>
    {
        var given = Replies.Where(r => !string.IsNullOrWhiteSpace(r.Answer)).ToList();
        if (given.Count == 0) throw new RuleException("Enter an answer.");
        foreach (var row in given)
            if (Found.Challenges.FirstOrDefault(c => c.Id == row.Id && c.Statement == Statement.Reference) is { } one) await challenge.Reply(Found, one, row.Version, row.Answer!);
    });

    private async Task<IActionResult> Do(string reference, Guid organisation, string statement, string field, string said, Func<Task> work)
    {
        if (!await Find(reference, organisation, statement)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(field, work)) return Page();
        this.Say(said);
        return Redirect(SelfAssessmentAddresses.Judged(Found.Cycle, Found.Of.Organisation, Statement.Reference));
    }

    private async Task<bool> Find(string reference, Guid organisation, string statement)
    {
        if (await find.Return(reference, new OrganisationId(organisation)) is not { } found || found.Of.State == AssessmentState.Open || found.Cycle.Set.Statement(statement) is not { } known) return false;
        (Found, Statement) = (found, known);
        // A row for each question that is open, with what was typed.
        Replies = [.. found.Challenges.Where(c => c.Statement == known.Reference && c.Answer is null).Select(c => Replies.FirstOrDefault(r => r.Id == c.Id) ?? new ReplyRow { Id = c.Id, Version = c.Version })];
        return true;
    }
}
