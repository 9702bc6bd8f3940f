using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Writes the statements of a standard, as one goes.</summary>
[Authorize(May.WriteSelfAssessments)]
[ShowsNoRecord]
internal sealed class WriteModel(FindSelfAssessments find, WriteReturn write) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public List<StatementRow> Rows { get; set; } = [];

    public FoundReturn Found { get; private set; } = null!;

    public Standard Standard { get; private set; } = null!;

    public IEnumerable<StatementFault> FaultsOf(StandardStatement statement) => Found.Of.Faults(Found.Cycle.Set).Where(f => f.Statement == statement.Reference);

    public bool IsComplete(StandardStatement statement) => !FaultsOf(statement).Any();

    /// <summary>What is to be written next is unfolded, and whatever was refused; the rest is folded, so that the page can be used on a phone.</summary>
    public bool IsUnfolded(int row) =>
        ModelState.Any(m => m.Value?.Errors.Count > 0 && m.Key.StartsWith($"Rows[{row}].", StringComparison.Ordinal)) || Standard.Statements.ToList().FindIndex(s => !IsComplete(s)) == row;

    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation, string standard)
    {
        if (!await Find(reference, organisation, standard)) return NotFound();
        if (!Found.Writes) return Redirect(SelfAssessmentAddresses.Return(Found.Cycle, Found.Of.Organisation));
        Version = Found.Of.Version;
        Rows = [.. Standard.Statements.Select(s => StatementRow.Of(s, Found.Of.Answer(s.Reference)))];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string reference, Guid organisation, string standard) => Save(reference, organisation, standard, stays: false);

    public Task<IActionResult> OnPostKeepAsync(string reference, Guid organisation, string standard) => Save(reference, organisation, standard, stays: true);

    private async Task<IActionResult> Save(string reference, Guid organisation, string standard, bool stays)
    {
        if (!await Find(reference, organisation, standard)) return NotFound();
        var given = Rows.Where(r => Standard.Statements.Any(s => s.Reference == r.Statement)).DistinctBy(r => r.Statement).Select(r => r.Answer(Found.Of.Answer(r.Statement))).ToList();
        if (!ModelState.IsValid || !await this.Does(r => Field(r?.About), () => write.Say(Found, Version, given)))
        {
            // The form has a row for each statement, whatever was sent.
            Rows = [.. Standard.Statements.Select(s => Rows.FirstOrDefault(r => r.Statement == s.Reference) ?? new StatementRow { Statement = s.Reference })];
            return Page();
        }

        this.Say($"{Standard.Title} saved.");
        var next = Found.Cycle.Set.Standards.SkipWhile(s => s.Key != Standard.Key).Skip(1).FirstOrDefault();
        return Redirect(stays ? SelfAssessmentAddresses.Standard(Found.Cycle, Found.Of.Organisation, Standard)
            : next is null ? SelfAssessmentAddresses.Return(Found.Cycle, Found.Of.Organisation) : SelfAssessmentAddresses.Standard(Found.Cycle, Found.Of.Organisation, next));
    }

    private string Field(string? about) => Rows.FindIndex(r => r.Statement == about) is var at and >= 0 ? $"Rows[{at}].Score" : "Rows[0].Score";

    private async Task<bool> Find(string reference, Guid organisation, string standard)
    {
        if (await find.Return(reference, new OrganisationId(organisation)) is not { } found || found.Cycle.Set.Standard(standard) is not { } known) return false;
        (Found, Standard) = (found, known);
        return true;
    }
}
