using System.Collections.Immutable;
using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>The lead of an organisation signs its return off; what keeps it open is named, all at once.</summary>
[Authorize(May.WriteSelfAssessments)]
[ShowsNoRecord]
internal sealed class SignOffModel(FindSelfAssessments find, WriteReturn write) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Who agreed it")]
    public string? AgreedBy { get; set; }

    public FoundReturn Found { get; private set; } = null!;

    public ImmutableArray<StatementFault> Faults { get; private set; } = [];

    public IReadOnlyList<string> Bare { get; private set; } = [];

    public IReadOnlyList<string> AsBrought => [.. Found.Of.Answers.Where(a => a.IsAsBrought).Select(a => a.Statement)];

    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Version = Found.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(AgreedBy), () => write.SignOff(Found, Version, AgreedBy ?? ""))) return Page();
        this.Say("Signed off.");
        return Redirect(SelfAssessmentAddresses.Return(Found.Cycle, Found.Of.Organisation));
    }

    private async Task<bool> Find(string reference, Guid organisation)
    {
        if (await find.Return(reference, new OrganisationId(organisation)) is not { SignsOff: true } found) return false;
        var check = AssessmentCheck.Of(found.Cycle.Set, found.Of.Answers);
        (Found, Faults, Bare) = (found, check.Faults, [.. check.Signed.Where(s => s.WithoutEvidence).Select(s => s.Statement)]);
        return true;
    }
}
