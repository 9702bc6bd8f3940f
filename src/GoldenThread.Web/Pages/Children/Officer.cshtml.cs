using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The data protection officer's list: sweeps, searches for one's own surname and address, broken glass, conflicts and restrictions as far as that there are any. No contents of a record.</summary>
[Authorize(May.SeeOfficersList)]
[ShowsNoRecord]
internal sealed class OfficerModel(FindNotices notices, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key, "Kind")]
    public string? Kind { get; set; }

    public IReadOnlyList<Notice> All { get; private set; } = [];

    public int Glasses { get; private set; }

    public int Openings { get; private set; }

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Everything", ""), new("Many searches without an opening", "sweep"), new("Own surname", "own-surname"), new("Own address", "own-address"), new("Broken glass", "break-glass"),
        new("Broken glass that was not justified", "incident"), new("Readings that were questioned", "reading-question"), new("Conflicts", "conflict"), new("Asked whether there is a conflict", "no-conflict"),
        new("Restrictions", "restriction"), new("Held by nobody", "nobody-holds"), new("Glass without a second step", "no-second-step"), new("Shared without an agreement", "no-agreement"),
    ];

    public async Task OnGetAsync()
    {
        All = await notices.ForOfficer(string.IsNullOrEmpty(Kind) ? null : Kind);
        (Glasses, Openings) = await notices.Rate(acting.Now);
    }
}
