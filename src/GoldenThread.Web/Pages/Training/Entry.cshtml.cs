using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>One person's place at a session: what a list left open, or giving the place back.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class EntryModel(FindTraining find, RecordAttendance record, BookPlaces book, Acting acting) : PageModel
{
    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Status")]
    public string? Status { get; set; }

    [BindProperty]
    public Guid? Other { get; set; }

    public Attendance Entry { get; private set; } = null!;

    public Attendee Person { get; private set; } = null!;

    public CourseSession Session { get; private set; } = null!;

    public Course Course { get; private set; } = null!;

    public bool Keeps { get; private set; }

    public bool MayCancel => Entry.Status == AttendanceStatus.Booked && Session.IsOpen(acting.Now);

    public string OrganisationName { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public IEnumerable<SelectListItem> Statuses => [new("", ""), .. TrainingForm.Statuses];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (Organisation, Status) = (Entry.Organisation?.Value, Entry.Status?.ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id) || !Keeps) return NotFound();
        OrganisationId? from = Organisations.FirstOrDefault(o => o.Value.Length > 0 && o.Value == Organisation?.ToString()) is { } chosen ? new OrganisationId(Guid.Parse(chosen.Value)) : null;
        AttendanceStatus? status = TrainingForm.Statuses.Any(s => s.Value == Status) ? Enum.Parse<AttendanceStatus>(Status!) : null;
        if (!ModelState.IsValid || !await this.Does(nameof(Status), () => record.Say(Entry, Session, from, status))) return Page();
        this.Say("Entry saved.");
        return Redirect(TrainingAddresses.Session(Session.Id));
    }

    public async Task<IActionResult> OnPostSameAsync(Guid id)
    {
        if (!await Find(id) || !Keeps) return NotFound();
        if (Others.All(o => o.Value.Length == 0 || o.Value != Other?.ToString())) ModelState.AddModelError(nameof(Other), "Choose a person");
        if (!ModelState.IsValid || !await this.Does(nameof(Other), () => record.SameAs(Entry, Other!.Value, Session))) return Page();
        this.Say("The entries are one.");
        return Redirect(TrainingAddresses.Session(Session.Id));
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!await this.Does(nameof(Status), () => book.Cancel(Entry, Session, Course))) return Page();
        this.Say($"Place cancelled: {Entry.Status!.Value.Words().ToLowerInvariant()}.");
        return Redirect(TrainingAddresses.Session(Session.Id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Entry(id) is not var (entry, person, session, course)) return false;
        (Entry, Person, Session, Course, Keeps) = (entry, person, session, course, find.Keeps(session) && session.CancelledBecause is null);
        var register = await find.Register();
        OrganisationName = entry.Organisation is { } of ? register.Find(of)?.Name ?? "" : "";
        if (!Keeps) return true;
        Organisations = [new("", ""), .. TrainingForm.Organisations(register, session.Day)];
        Others = [new("", ""), .. (await find.Session(session.Id))!.Entries.Where(e => e.Entry.Id != id).Select(e => new SelectListItem($"{e.Person.Called}{(e.Person.Email is { } email && e.Person.Name.Length > 0 ? $", {email}" : "")}", e.Entry.Id.ToString()))];
        return true;
    }
}
