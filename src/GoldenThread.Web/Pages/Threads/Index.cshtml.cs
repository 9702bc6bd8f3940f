using GoldenThread.Storage;
using GoldenThread.Threads;
using GoldenThread.Work.Threads;

namespace GoldenThread.Web.Pages.Threads;

/// <summary>The golden thread over the whole partnership, with its gaps.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsFound]
internal sealed class IndexModel(FindThreads threads) : PageModel, IShowFound
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ThreadFlow> Flows { get; private set; } = [];

    public IReadOnlyList<ThreadBreak> Breaks { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public IEnumerable<Reading> Found => Breaks.Select(b => b.Point).Readings("Gaps in the golden thread");

    public async Task OnGetAsync()
    {
        var map = await threads.All();
        Flows = map.Flows();
        var breaks = map.Breaks().ToList();
        Pager = Pager.Of(Request, Number, breaks.Count);
        Breaks = [.. breaks.Skip((Pager.Page - 1) * Pager.Size).Take(Pager.Size)];
    }
}
