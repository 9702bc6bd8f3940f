using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Before the door: what a visitor looks at on a phone, and then records the visit.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DoorModel(FindChild find, FindDoor door) : ChildPage(find)
{
    public DoorShown Door { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Before the door") || Child.Record is null || !SeesPlan) return Nothing();
        Door = await door.Of(Child);
        return Page();
    }
}
