using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>What one auditor found in one case: written by the auditor, read by those who may.</summary>
[Authorize(May.ReadFiles)]
[ShowsNoRecord]
internal sealed class SheetModel(FindAudits find, WriteSheet write, ShowSheet show, Acting acting) : PageModel
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public List<AnswerRow> Answers { get; set; } = [];

    [BindProperty]
    public List<GradeRow> Grades { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "What went well")]
    public string? WentWell { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What needs to be done")]
    public string? ToDo { get; set; }

    [BindProperty]
    public bool PractitionerSpokenWith { get; set; }

    [BindProperty]
    public bool FamilyAsked { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What you looked for")]
    public string? NotKnown { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public Guid? Reader { get; set; }

    /// <summary>True where the person says who of their organisation reads the sheet.</summary>
    public bool Shows => show.May(Sheet);

    public IReadOnlyList<SheetReader> Readers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public AuditSheet Sheet { get; private set; } = null!;

    public Audit Audit { get; private set; } = null!;

    public AuditCase Case { get; private set; } = null!;

    public bool Writes => acting.Person == Sheet.Auditor && Sheet.State == SheetState.Open;

    public bool Leads => acting.Person is { } me && Audit.IsLedBy(me);

    public string Name(string grade) => grade.Length == 0 ? "It does not apply" : Audit.Tool.Scale.Grades.FirstOrDefault(g => g.Key == grade)?.Name ?? grade;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (await find.Blind(id) is { } moderation) return Redirect(AuditAddresses.Moderation(moderation));
        var content = Sheet.Content;
        Version = Sheet.Version;
        Answers = [.. Questions.Select(q => new AnswerRow { Question = q.Key, Answer = content.Answers.TryGetValue(q.Key, out var answer) ? answer : null })];
        Grades = GradeRow.Of(Audit.Tool, content.Grades);
        (WentWell, ToDo, PractitionerSpokenWith, FamilyAsked) = (content.WentWell, content.ToDo, content.PractitionerSpokenWith, content.FamilyAsked);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id) => Save(id, "Sheet sent.", () => write.Send(Audit, Sheet, Version, Content()));

    public Task<IActionResult> OnPostKeepAsync(Guid id) => Save(id, "Sheet saved. It has not been sent.", () => write.Keep(Sheet, Version, Content()));

    public async Task<IActionResult> OnPostNotKnownAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(_ => nameof(NotKnown), () => write.NotKnown(Sheet, NotKnown ?? ""))) return Filled();
        this.Say($"{Sheet.CaseCode}: not known to your organisation.");
        return Redirect("/audits");
    }

    public async Task<IActionResult> OnPostBackAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(_ => nameof(Because), () => write.SendBack(Audit, Sheet, Because ?? ""))) return Filled();
        this.Say($"Sheet {Sheet.CaseCode} sent back.");
        return Redirect(AuditAddresses.Of(Audit));
    }

    public async Task<IActionResult> OnPostShowAsync(Guid id)
    {
        if (!await Find(id) || !Shows) return NotFound();
        if ((await show.People(Sheet)).Find(a => a.Id == Reader) is not { } person) ModelState.AddModelError(nameof(Reader), "Choose a person");
        else if (ModelState.IsValid && await this.Does(_ => nameof(Reader), () => show.To(Audit, Sheet, person)))
        {
            this.Say(Audit.ReportedAt is null ? $"{person.FullName} can read this sheet once the audit is reported." : $"{person.FullName} can read this sheet.");
            return Redirect(AuditAddresses.Sheet(id));
        }

        return Filled();
    }

    public async Task<IActionResult> OnPostHideAsync(Guid id)
    {
        if (!await Find(id) || !Shows || Readers.FirstOrDefault(r => r.Id == Reader) is not { } reader) return NotFound();
        if (!await this.Does(_ => nameof(Reader), () => show.Withdraw(reader))) return Filled();
        this.Say($"{reader.Name} can no longer read this sheet.");
        return Redirect(AuditAddresses.Sheet(id));
    }

    private IEnumerable<ToolQuestion> Questions => Audit.Tool.Sections.SelectMany(s => s.Questions);

    private async Task<IActionResult> Save(Guid id, string said, Func<Task> work)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(refused => Field(refused?.About), work)) return Filled();
        this.Say(said);
        return Redirect("/audits");
    }

    private string Field(string? about)
    {
        for (var i = 0; i < Answers.Count; i++) if (Answers[i].Question == about) return $"Answers[{i}].Answer";
        return GradeRow.Field(Grades, about) ?? nameof(WentWell);
    }

    private SheetContent Content() => new(
        Answers.Where(a => a.Answer is not null && Questions.Any(q => q.Key == a.Question)).DistinctBy(a => a.Question).ToImmutableDictionary(a => a.Question, a => a.Answer!.Value),
        GradeRow.Read(Audit.Tool, Grades), WentWell?.Trim() ?? "", ToDo?.Trim() ?? "", PractitionerSpokenWith, FamilyAsked);

    // The form has a row for each question and aspect, whatever was sent.
    private PageResult Filled()
    {
        Answers = [.. Questions.Select(q => Answers.FirstOrDefault(a => a.Question == q.Key) ?? new AnswerRow { Question = q.Key })];
        Grades = [.. Audit.Tool.Aspects.Select(a => Grades.FirstOrDefault(g => g.Aspect == a.Key) ?? new GradeRow { Aspect = a.Key })];
        Version = Sheet.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Sheet(id) is not var (sheet, audit, one)) return false;
        (Sheet, Audit, Case) = (sheet, audit, one);
        if (Shows)
        {
            Readers = await show.Readers(sheet);
            People = [new("", ""), .. (await show.People(sheet)).Where(a => !Readers.Any(r => r.Person.Value == a.Id && r.WithdrawnAt is null)).Select(a => new SelectListItem(a.FullName, a.Id.ToString()))];
        }

        return true;
    }
}
