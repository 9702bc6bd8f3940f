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

    /// <summary>The first standard with an open statement; null where all are complete.</summary>
    public Standard? Next => Found.Cycle.Set.Standards.FirstOrDefault(s => CompleteOf(s) < s.Statements.Length);

    /// <summary>"5 statements: Partly met 1, Met 3, No score yet 1", above what is said of them, which is folded.</summary>
    public string ScoresOf(Standard standard)
    {
        var (set, scored) = (Found.Cycle.Set, standard.Statements.Select(s => SelfAssessmentWords.Score(Found.Cycle.Set, Found.Of.Answer(s.Reference))).ToList());
        var order = set.Scores.Select(s => s.Name).ToList();
        var counts = scored.GroupBy(s => s).OrderBy(g => order.IndexOf(g.Key) is var at and >= 0 ? at : order.Count).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}");
        return $"{standard.Statements.Length} {(standard.Statements.Length == 1 ? "statement" : "statements")}: {string.Join(", ", counts)}";
    }

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
