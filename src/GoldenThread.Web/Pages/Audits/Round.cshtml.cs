using GoldenThread.Audits;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>A short sheet of a round, or why the round was not needed.</summary>
[Authorize(May.GiveCases)]
[ShowsNoRecord]
internal sealed class RoundModel(KeepRounds rounds, FindIndicators organisations, Acting acting) : PageModel
{
    [BindProperty]
    public List<GradeRow> Grades { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public AuditSchedule Schedule { get; private set; } = null!;

    public RoundDays Days { get; private set; }

    public int Number => Days.Number;

    public string Name { get; private set; } = "";

    public int Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid schedule, Guid organisation, int number)
    {
        if (!await Find(schedule, organisation, number)) return NotFound();
        Grades = GradeRow.Of(Schedule.Tool, []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid schedule, Guid organisation, int number)
    {
        if (!await Find(schedule, organisation, number)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(
            refused => GradeRow.Field(Grades, refused?.About) ?? nameof(Grades), () => rounds.Send(Schedule, new OrganisationId(organisation), number, GradeRow.Read(Schedule.Tool, Grades)))) return Filled();
        this.Say($"Sheet sent: {Sent + 1} of {Schedule.Files}.");
        return Redirect("/audits/rounds");
    }

    public async Task<IActionResult> OnPostExcuseAsync(Guid schedule, Guid organisation, int number)
    {
        if (!User.Allows(May.LeadAudits)) return Forbid();
        if (!await Find(schedule, organisation, number)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(_ => nameof(Because), () => rounds.Excuse(Schedule, new OrganisationId(organisation), number, Because ?? ""))) return Filled();
        this.Say("Round excused.");
        return Redirect("/audits/rounds");
    }

    private PageResult Filled()
    {
        Grades = [.. Schedule.Tool.Aspects.Select(a => Grades.FirstOrDefault(g => g.Aspect == a.Key) ?? new GradeRow { Aspect = a.Key })];
        return Page();
    }

    private async Task<bool> Find(Guid id, Guid organisation, int number)
    {
        var of = new OrganisationId(organisation);
        var by = acting.By;
        if (await rounds.Schedule(id) is not { } schedule || (by.Role == Role.OrganisationLead && by.Organisation != of)) return false;
        var days = schedule.Rounds(acting.Today).Where(d => d.Number == number && schedule.Owes(of, d.Last)).ToList();
        if (days.Count == 0 || (await organisations.Organisations()).Find(of) is not { } known) return false;
        (Schedule, Days, Name) = (schedule, days[0], known.Name);
        Sent = (await rounds.Rounds(schedule)).FirstOrDefault(r => r.Organisation == of && r.Number == number)?.Sheets.Length ?? 0;
        return true;
    }
}
