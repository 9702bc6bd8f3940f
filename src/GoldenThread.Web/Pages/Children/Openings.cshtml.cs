using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Who has opened a child's record, and by what.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class OpeningsModel(FindChild find) : ChildPage(find)
{
    private readonly FindChild find = find;

    public IReadOnlyList<Opening> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Who has opened this record") || Child.Opened.Level < Level.Plan) return Nothing();
        All = await find.Openings(new ChildId(id));
        return Page();
    }
}
