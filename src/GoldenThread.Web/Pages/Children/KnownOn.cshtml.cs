using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>What an organisation had on a day: recorded itself, told, opened, within reach. The four are never added up.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class KnownOnModel(FindChild find, FindKnown known, Acting acting) : ChildPage(find)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    public DateOnly On => Day is { } day && day < acting.Today ? day : acting.Today;

    public Guid Of => Organisation ?? acting.By.Organisation?.Value ?? Guid.Empty;

    public IEnumerable<SelectListItem> Organisations => Child.Organisations.OrderBy(o => o.Value, StringComparer.CurrentCulture).Select(o => new SelectListItem(o.Value, o.Key.Value.ToString(), o.Key.Value == Of));

    public IReadOnlyList<(Statement Statement, KnownEntry Known)> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Direct work") || Child.Record is null || !SeesPlan) return Nothing();
        var (moment, organisation) = (On == acting.Today ? acting.Now : new DateTimeOffset(LondonTime.End(On), TimeSpan.Zero), new OrganisationId(Of));
        var all = await known.Of(new ChildId(id), moment, [organisation]);
        Entries =
        [
            .. Child.Statements.Where(s => s.Recorded <= moment && s.Kind is (StatementKind.Contact or StatementKind.Answer or StatementKind.Event) && s.HangsOn is null)
                .GroupBy(s => s.Number).Select(g => g.OrderBy(s => s.Recorded).Last()).OrderBy(s => s.Happened).Select(s => (s, all.Of(s.Number, organisation))),
        ];
        return Page();
    }
}
