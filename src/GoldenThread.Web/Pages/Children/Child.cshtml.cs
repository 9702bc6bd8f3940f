using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A child's record, as far as the level shows it, and who may see this page.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ChildModel(FindChild find, Acting acting) : ChildPage(find)
{
    /// <summary>Everything, the newest first.</summary>
    public IEnumerable<Statement> Chronology => Child.Statements.OrderByDescending(s => s.Happened);

    public IReadOnlyList<(Statement First, Statement Second, Statement? Settled)> Differ =>
        [.. Differing.On(Child.Statements, Today, Child.Known).Select(p => (p.First, p.Second, Differing.SettledBy(Child.Statements, p.First, p.Second, Child.Known)))];

    public IReadOnlyList<FamilyPicture.Line> Family => FamilyPicture.Of(Child, Today);

    public DateOnly Today => acting.Today;

    public bool SeesPlan => Child.Opened.Level >= Level.Plan;

    public static string Day(DateTimeOffset at) => $"{LondonTime.Day(at):d MMMM yyyy}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, "Direct work") ? Page() : Nothing();
}
