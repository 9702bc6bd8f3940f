using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Adds a need to the plan, or proposes it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class NeedNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep) : PlanAddition(find, plan, colleagues)
{
    [BindProperty]
    [UpTo(Longest.Line, "What is needed")]
    public string? What { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Why it is needed")]
    public string? Why { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "How you will know")]
    public string? HowKnown { get; set; }

    [BindProperty]
    public NeedKind? Kind { get; set; }

    [BindProperty]
    public Guid? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public Guid? AssessedBy { get; set; }

    [BindProperty]
    public DateOnly? AssessedOn { get; set; }

    [BindProperty]
    public string? Suits { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "In words for the family")]
    public string? ForFamily { get; set; }

    public static IEnumerable<SelectListItem> Kinds => [new("Help or a service", nameof(NeedKind.Support)), new("A thing or a repair", nameof(NeedKind.Material)), new("A home", nameof(NeedKind.Housing))];

    protected override Task<(string, Func<Task>, string)> Adds(ChildId child)
    {
        var need = new NeedContent(What, Owner?.ToString(), Due)
        {
            Why = Why,
            HowKnown = HowKnown,
            Kind = Kind ?? NeedKind.Support,
            AssessedBy = AssessedBy is { } by ? new OrganisationId(by) : null,
            AssessedOn = AssessedOn,
            Suits = ChildAsked.Truth(Suits),
            ForFamily = ForFamily,
        };
        return Adding(nameof(What), () => keep.Add(child, need), Plan.Keeps ? "Need added." : "Need proposed.");
    }
}
