using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The household of a place that a statement names, on any day. It never shows a child whose record the viewer has not opened.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class HouseholdOfModel(FindChild find, Acting acting) : ChildPage(find)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public DateOnly On => Day ?? acting.Today;

    public string Place { get; private set; } = "";

    public IReadOnlyList<string> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid statement)
    {
        if (!await Take(id, "Direct work") || Child.Statements.FirstOrDefault(s => s.Id == statement && s.PlaceKey is not null) is not { } at) return Nothing();
        Place = at.Place!;
        People = [.. Household.At(Child.Statements, at.PlaceKey!, On, Child.Known).Select(Child.InWords)];
        return Page();
    }
}
