using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Records what the family and those who work with them promise each other.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class AgreementNewModel(FindChild find, FindAround around, AgreeWithFamily agree, Acting acting) : ChildPage(find)
{
    private const int Promises = 5;

    [BindProperty]
    [UpTo(Longest.Text, "What it is for")]
    public string? Purpose { get; set; }

    [BindProperty]
    public List<PromiseAsked> Terms { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "What happens if not")]
    public string? IfNot { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "How they understood it")]
    public string? Understood { get; set; }

    [BindProperty]
    public DateOnly? Review { get; set; }

    [BindProperty]
    public bool Keep { get; set; }

    /// <summary>True once a promise was asked about.</summary>
    public bool IsAsked => Keep || ModelState[nameof(Keep)]?.Errors.Count > 0;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Conduct { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id, "To write")) return Nothing();
        IndividualId? Person(Guid? person) => person is { } one ? new IndividualId(one) : null;
        var agreement = new FamilyAgreement(Purpose, [.. Terms.Where(t => !string.IsNullOrWhiteSpace(t.What)).Select(t => new AgreementTerm(t.What!.Trim(), Person(t.By), Person(t.Conduct)))], IfNot, Review) { Understood = Understood };
        if (!ModelState.IsValid || !await this.Does(nameof(Purpose), () => agree.Agree(Child, agreement, Keep))) return Page();
        this.Say(Keep ? "Agreement recorded. It is not in force until a manager has given the reason." : "Agreement recorded.");
        return Redirect($"{Address}/agreement");
    }

    private async Task<bool> Load(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || !SeesPlan) return false;
        var shown = await around.Of(Child, acting.Today);
        var adults = shown.People.Select(p => new SelectListItem(shown.Called(p.Person), p.Person.Value.ToString())).ToList();
        (People, Conduct) = ([new("The people who work with the family", ""), .. adults], [new("That of whoever promises", ""), .. adults]);
        while (Terms.Count < Promises) Terms.Add(new PromiseAsked());
        return true;
    }
}
