using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Records a decision with its reasons, and asks somebody else to sign it off.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DecisionNewModel(FindChild find, FindDecisions decisions, Decide decide) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Line, "Question")]
    public string? Question { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Options")]
    public string? Options { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What was chosen")]
    public string? Chosen { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reasons")]
    public string? Because { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Evidence")]
    public string? Evidence { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Who was consulted")]
    public string? Consulted { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Who disagreed")]
    public string? Dissent { get; set; }

    [BindProperty]
    public DecisionKind? Kind { get; set; }

    [BindProperty]
    public LegalAdvice? Advice { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Why it departs from the advice")]
    public string? DepartsBecause { get; set; }

    [BindProperty]
    public Guid? Signer { get; set; }

    [BindProperty]
    public DateOnly? Review { get; set; }

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("The work with the family", nameof(DecisionKind.Work)), new("The threshold: early help, child in need or child protection", nameof(DecisionKind.Threshold)),
        new("Ending a plan or stepping it down", nameof(DecisionKind.Ending)), new("Sharing or not sharing information", nameof(DecisionKind.Sharing)),
    ];

    public static IEnumerable<SelectListItem> Advices => [new("No", nameof(LegalAdvice.None)), new("Yes, and it was followed", nameof(LegalAdvice.Followed)), new("Yes, and the decision departs from it", nameof(LegalAdvice.DepartedFrom))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id, "Decisions") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id, "To write")) return Nothing();
        var decision = new DecisionContent(Question, Chosen, Because)
        {
            Kind = Kind ?? DecisionKind.Work,
            Options = Options,
            Evidence = Evidence,
            Advice = Advice ?? LegalAdvice.None,
            DepartsBecause = DepartsBecause,
            Consulted = Consulted,
            Dissent = Dissent,
            Signer = Signer is { } signer ? new PersonId(signer) : null,
            Review = Review,
        };
        if (!ModelState.IsValid || !await this.Does(nameof(Question), () => decide.Record([new ChildId(id)], decision))) return Page();
        this.Say(Signer is null ? "Decision recorded." : "Decision recorded. Whoever signs it off was told.");
        return Redirect($"{Address}/decisions");
    }

    private async Task<bool> Load(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || !SeesPlan) return false;
        Signers = [new("Nobody", ""), .. (await decisions.Signers()).Select(c => new SelectListItem($"{c.Name}, {c.Organisation}", c.Person.Value.ToString()))];
        return true;
    }
}
