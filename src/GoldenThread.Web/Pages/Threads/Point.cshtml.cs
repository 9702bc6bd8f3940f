using GoldenThread.Storage;
using GoldenThread.Threads;
using GoldenThread.Work.Proofs;
using GoldenThread.Work.Threads;

namespace GoldenThread.Web.Pages.Threads;

/// <summary>
/// From any point of the golden thread: what it comes from, and what follows from it. Who sees a part of the plans alone would see gaps that are not there.
/// </summary>
[Authorize(May.SeeWholePlans)]
[ShowsFound]
internal sealed class PointModel(FindThreads threads, FindDoubts doubts) : PageModel, IShowFound
{
    public ThreadPoint Point { get; private set; } = null!;

    public ThreadMap Map { get; private set; } = null!;

    public IReadOnlyList<ThreadBreak> Breaks { get; private set; } = [];

    /// <summary>What is in doubt about the ratings of the actions shown.</summary>
    public IReadOnlyList<FoundDoubt> Doubts { get; private set; } = [];

    public IEnumerable<Reading> Found => Map.Points.Readings("Golden thread");

    public async Task<IActionResult> OnGetAsync(Guid point)
    {
        var all = await threads.All();
        if (all.Find(point) is not { } found) return NotFound();
        (Point, Map) = (found, all.Through(found));
        // What is missing is asked of the whole: a part of it does not show all that follows.
        Breaks = [.. Map.Points.Select(all.BreakAt).OfType<ThreadBreak>()];
        var actions = Map.Points.Where(p => p.Kind == ThreadKind.Action).Select(p => p.Id).ToHashSet();
        Doubts = [.. (await doubts.Standing()).Where(d => actions.Contains(d.Doubt.Action.Value))];
        return Page();
    }
}
