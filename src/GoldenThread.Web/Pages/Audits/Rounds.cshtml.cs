using GoldenThread.Audits;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Organisations and rounds: in time, late, missed as such, excused.</summary>
[Authorize(May.SeeAudits)]
[ShowsNoRecord]
internal sealed class RoundsModel(KeepRounds rounds, FindIndicators organisations, Acting acting) : PageModel
{
    private const int Shown = 12;

    public sealed record Row(OrganisationId Organisation, string Name, RoundCounts Year, IReadOnlyList<(RoundDays Days, RoundState State)> Course, bool MaySend);

    public sealed record Scheduled(AuditSchedule Schedule, IReadOnlyList<RoundDays> Last, IReadOnlyList<Row> Rows);

    public IReadOnlyList<Scheduled> Schedules { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public async Task OnGetAsync()
    {
        var register = await organisations.Organisations();
        var by = acting.By;
        var all = User.Allows(May.LeadAudits);
        var whole = all || by.Role is Role.BoardMember or Role.Reader;
        var found = new List<Scheduled>();
        foreach (var schedule in await rounds.Schedules())
        {
            var kept = await rounds.Rounds(schedule);
            var rows = schedule.Owners.Select(o => o.Organisation).Distinct().Where(o => whole || o == by.Organisation).Select(o =>
            {
                var course = schedule.Course(o, kept, by.Now);
                return new Row(
                    o, register.Find(o)?.Name ?? "", RoundCounts.Count(course.Where(c => c.Days.Last > Today.AddYears(-1)).Select(c => c.State)), course,
                    User.Allows(May.GiveCases) && (all || o == by.Organisation));
            }).OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
            found.Add(new Scheduled(schedule, [.. schedule.Rounds(Today).TakeLast(Shown)], rows));
        }

        Schedules = found;
    }
}
