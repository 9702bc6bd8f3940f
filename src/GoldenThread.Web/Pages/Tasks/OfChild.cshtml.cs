using GoldenThread.Tasks;
using GoldenThread.Web.Pages.Children;
using GoldenThread.Work.Children;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Pages.Tasks;

/// <summary>The tasks of a child: open ones, and those that are over, with why.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class OfChildModel(FindChild find, FindTasks tasks) : ChildPage(find)
{
    public IReadOnlyList<TaskShown> Open { get; private set; } = [];

    public IReadOnlyList<TaskShown> Over { get; private set; } = [];

    public DateTimeOffset? WorkedOut { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Tasks") || !SeesPlan) return Nothing();
        var all = await tasks.In(new ChildId(id));
        (Open, Over) = ([.. all.Where(t => t.Task.State.IsOpen())], [.. all.Where(t => !t.Task.State.IsOpen() && t.Task.State != TaskState.NotNeeded)]);
        WorkedOut = await tasks.WorkedOut(new ChildId(id));
        return Page();
    }
}
