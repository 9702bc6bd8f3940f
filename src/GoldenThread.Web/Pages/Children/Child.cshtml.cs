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
    /// <summary>Facts that stand today, those of the child first.</summary>
    public IEnumerable<Statement> Facts => Child.Statements.Where(s => s.Kind == StatementKind.Fact && s.Stands(Child.Known) && s.Holds(acting.Today) != Holding.No)
        .OrderByDescending(s => s.About?.Value == Id).ThenBy(s => s.Fact);

    /// <summary>Everything, the newest first.</summary>
    public IEnumerable<Statement> Chronology => Child.Statements.OrderByDescending(s => s.Happened);

    public IReadOnlyList<(Statement First, Statement Second, Statement? Settled)> Differ =>
        [.. Differing.On(Child.Statements, acting.Today, Child.Known).Select(p => (p.First, p.Second, Differing.SettledBy(Child.Statements, p.First, p.Second, Child.Known)))];

    public IReadOnlyList<FamilyPicture.Line> Family => FamilyPicture.Of(Child, acting.Today);

    /// <summary>Who may see this page, on the page.</summary>
    public IEnumerable<string> WhoMaySee => Child.Involvements.Where(i => i.HoldsOn(acting.Today))
        .Select(i => $"{Child.Organisations.GetValueOrDefault(i.Organisation)}: {(i.Worker is { } worker ? Child.Workers.GetValueOrDefault(worker) : "the team")}, {i.Kind.Gives().InWords()}{(i.ToDay is { } to ? $", until {to:d MMMM yyyy}" : "")}");

    public bool SeesPlan => Child.Opened.Level >= Level.Plan;

    public static string Day(DateTimeOffset at) => $"{LondonTime.Day(at):d MMMM yyyy}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, "Direct work") ? Page() : Nothing();
}
