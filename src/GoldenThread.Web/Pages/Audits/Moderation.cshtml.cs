using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>A second person grades a record, blind; then both talk and what they agree on is recorded.</summary>
[Authorize(May.ReadFiles)]
[ShowsNoRecord]
internal sealed class ModerationModel(FindAudits find, ModerateSheets moderate, Acting acting) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public List<GradeRow> Grades { get; set; } = [];

    public Moderation Moderation { get; private set; } = null!;

    public Audit Audit { get; private set; } = null!;

    public AuditCase Case { get; private set; } = null!;

    public AuditSheet? Sheet { get; private set; }

    public bool Moderates => acting.Person == Moderation.Moderator && Audit.State == AuditState.Moderating;

    public string Name(IReadOnlyCollection<AspectGrade>? grades, string aspect) => grades?.FirstOrDefault(g => g.Aspect == aspect) is not { } given ? ""
        : given.Grade.Length == 0 ? "Does not apply" : Audit.Tool.Scale.Grades.FirstOrDefault(g => g.Key == given.Grade)?.Name ?? given.Grade;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Version = Moderation.Version;
        Grades = GradeRow.Of(Audit.Tool, Moderation.Agreed.IsEmpty ? Moderation.Grades : Moderation.Agreed);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id) => Save(id, "Grades sent. You see both gradings now.", () => moderate.Send(Audit, Moderation, Version, GradeRow.Read(Audit.Tool, Grades)));

    public Task<IActionResult> OnPostAgreeAsync(Guid id) => Save(id, "Agreed grades recorded.", () => moderate.Agree(Audit, Moderation, Version, GradeRow.Read(Audit.Tool, Grades)));

    private async Task<IActionResult> Save(Guid id, string said, Func<Task> work)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(refused => GradeRow.Field(Grades, refused?.About) ?? nameof(Grades), work))
        {
            Grades = [.. Audit.Tool.Aspects.Select(a => Grades.FirstOrDefault(g => g.Aspect == a.Key) ?? new GradeRow { Aspect = a.Key })];
            Version = Moderation.Version;
            return Page();
        }

        this.Say(said);
        return Redirect(AuditAddresses.Moderation(id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Moderation(id) is not var (moderation, audit, one, sheet)) return false;
        (Moderation, Audit, Case, Sheet) = (moderation, audit, one, sheet);
        return true;
    }
}
