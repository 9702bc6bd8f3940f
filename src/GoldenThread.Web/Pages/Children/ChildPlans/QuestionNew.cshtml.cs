using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Asks another organisation, or whoever visits next.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class QuestionNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, AskOthers ask) : PlanAddition(find, plan, colleagues)
{
    [BindProperty]
    [UpTo(Longest.Text, "Your question")]
    public string? What { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "What you need it for")]
    public string? For { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Basis")]
    public string? Basis { get; set; }

    public IEnumerable<SelectListItem> Bases => ask.Bases.Select(b => new SelectListItem(Upper(b), b));

    public IEnumerable<SelectListItem> Asked => Organisations.Skip(1).Prepend(new SelectListItem("Whoever visits next", ""));

    protected override Task<(string, Func<Task>, string)> Adds(ChildId child) => Adding(
        nameof(What), () => ask.Ask([child], new QuestionContent(What, To is { } to ? new OrganisationId(to) : null) { Purpose = For, Basis = To is null ? null : Basis }), "Question asked.");
}
