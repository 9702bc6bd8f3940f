using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Records who came, and adds those who came without booking.</summary>
[Authorize(May.RecordAttendance)]
[ShowsNoRecord]
internal sealed class RecordModel(FindTraining find, RecordAttendance record, Acting acting) : PageModel
{
    /// <summary>One person's place in the form.</summary>
    public sealed class Row
    {
        public Guid Entry { get; set; }

        [UpTo(Longest.Key, "Status")]
        public string? Status { get; set; }
    }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Name, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    [UpTo(Longest.Email, "Email")]
    public string? Email { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    public FoundSession Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IEnumerable<SelectListItem> Statuses => [new("Not said", ""), .. TrainingForm.Statuses];

    public string LabelOf(Row row) => Found.Entries.FirstOrDefault(e => e.Entry.Id == row.Entry) is { Entry: not null } one
        ? $"{one.Person.Called}{(one.Entry.Organisation is { } of ? $", {Found.Name(of)}" : "")}" : "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        var known = Found.Entries.Select(e => e.Entry.Id).ToHashSet();
        Rows = [.. Rows.Where(r => known.Contains(r.Entry))];
        var said = Rows.Where(r => Enum.TryParse<AttendanceStatus>(r.Status, out var status) && Enum.IsDefined(status)).DistinctBy(r => r.Entry).ToDictionary(r => r.Entry, r => Enum.Parse<AttendanceStatus>(r.Status!));
        var changed = 0;
        if (!ModelState.IsValid || !await this.Does(nameof(Rows), async () => changed = await record.Record(Found, said))) return Page();
        this.Say(changed == 0 ? "Nothing was changed." : $"Attendance recorded: {changed} changed.");
        return Redirect(TrainingAddresses.Session(id));
    }

    public async Task<IActionResult> OnPostWalkInAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        OrganisationId? from = Organisations.FirstOrDefault(o => o.Value.Length > 0 && o.Value == Organisation?.ToString()) is { } chosen ? new OrganisationId(Guid.Parse(chosen.Value)) : null;
        if (!ModelState.IsValid || !await this.Does(nameof(Name), () => record.WalkIn(Found, Name ?? "", Email ?? "", from)))
        {
            Fill();
            return Page();
        }

        this.Say($"{(string.IsNullOrWhiteSpace(Name) ? Email : Name)} was added.");
        return Redirect($"{TrainingAddresses.Session(id)}/attendance");
    }

    private void Fill() => Rows = [.. Found.Entries.Select(e => new Row { Entry = e.Entry.Id, Status = e.Entry.Status is { } said and not AttendanceStatus.Booked ? said.ToString() : "" })];

    private async Task<bool> Find(Guid id)
    {
        if (await find.Session(id) is not { Session.CancelledBecause: null } found || !find.Keeps(found.Session) || found.Session.Day > acting.Today) return false;
        Found = found;
        Organisations = [new("", ""), .. TrainingForm.Organisations(found.Register, found.Session.Day)];
        return true;
    }
}
