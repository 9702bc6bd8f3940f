using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>The decisions of a record, with where each stands.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DecisionsModel(FindChild find) : ChildPage(find)
{
    public IReadOnlyList<FindDecisions.Shown> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Decisions") || Child.Record is null) return Nothing();
        All = FindDecisions.In(Child);
        return Page();
    }
}
