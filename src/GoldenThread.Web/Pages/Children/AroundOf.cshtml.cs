using GoldenThread.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Who is around the child on a day, as known on a day, why, and who of them is unseen.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class AroundOfModel(FindChild find, FindAround around, Acting acting) : ChildPage(find)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? KnownOn { get; set; }

    public AroundShown Shown { get; private set; } = null!;

    public int Unseen => Shown.People.Count(p => p.CountsAsUnseen);

    public int Unassessed => Shown.People.Count(p => p.CountsAsUnassessed);

    public bool IsCompared => Child.Opened.Level >= GoldenThread.Access.Level.Plan;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        DateTimeOffset? known = KnownOn is { } day && day < acting.Today ? new DateTimeOffset(LondonTime.End(day), TimeSpan.Zero) : null;
        if (!await Take(id, "Direct work", known) || Child.Record is null) return Nothing();
        Shown = await around.Of(Child, Day ?? acting.Today);
        return Page();
    }

    public static IEnumerable<string> Grounds(PersonAround one) => one.Grounds.Select(AroundShown.InWords);
}
