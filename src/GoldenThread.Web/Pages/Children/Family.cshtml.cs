using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The family by the usual signs, on any day, as known on any day, with its table and households.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class FamilyModel(FindChild find, Acting acting) : ChildPage(find)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Known { get; set; }

    public DateOnly On => Day ?? acting.Today;

    public IReadOnlyList<FamilyPicture.Line> Lines => FamilyPicture.Of(Child, On);

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await Take(id, "Direct work", Known is { } day ? new DateTimeOffset(LondonTime.Start(day.AddDays(1)), TimeSpan.Zero).AddMilliseconds(-1) : null) && Child.Record is not null ? Page() : Nothing();
}
