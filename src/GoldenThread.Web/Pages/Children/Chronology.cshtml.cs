using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The chronology, live.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ChronologyModel(FindChild find, Acting acting) : ChronologyFilter(find)
{
    public IReadOnlyList<(Statement First, Statement Second)> Differ => Differing.On(Child.Statements, acting.Today, Child.Known);

    /// <summary>The key under which a contact has just been sent: its draft on the device is not needed any more.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Sent { get; set; }

    public bool WasSent => Sent is { } key && Child.Statements.Any(s => s.GivenKey == key.ToString());

    public int? SinceSeen => LiveChronology.SinceSeen(Child, acting.Today);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, "Direct work") && Child.Record is not null ? Page() : Nothing();
}
