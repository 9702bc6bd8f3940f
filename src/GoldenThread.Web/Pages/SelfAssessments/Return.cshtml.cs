using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A return: what an organisation says of itself, what keeps it open, and what the panel asks and scores.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class ReturnModel(FindSelfAssessments find, ChallengeReturn challenge) : PageModel
{
    private HashSet<string> open = new HashSet<string>();

    [BindProperty]
    public uint Version { get; set; }

    public FoundReturn Found { get; private set; } = null!;

    public int Statements => Found.Cycle.Set.Statements.Count();

    public int Complete => Statements - open.Count;

    public IEnumerable<StandardStatement> Waiting => Found.Cycle.Set.Statements.Where(s =>
        Found.Challenges.Any(c => c.Statement == s.Reference && c.Answer is null) || Found.Score(s.Reference) is { Agreed: null });

    public int CompleteOf(Standard standard) => standard.Statements.Count(s => !open.Contains(s.Reference));

    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Version = Found.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostSettleAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation) || !Found.Judges) return NotFound();
        if (!await this.Does(nameof(Version), () => challenge.Settle(Found, Version))) return Page();
        this.Say("Return settled.");
        return Redirect(SelfAssessmentAddresses.Return(Found.Cycle, Found.Of.Organisation));
    }

    private async Task<bool> Find(string reference, Guid organisation)
    {
        if (await find.Return(reference, new OrganisationId(organisation)) is not { } found) return false;
        (Found, open) = (found, found.Of.Faults(found.Cycle.Set).Select(f => f.Statement).ToHashSet());
        return true;
    }
}
