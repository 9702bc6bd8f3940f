using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>An agreement: a manager's reason, promises that were not kept, its end.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class AgreementOfModel(FindChild find, AgreeWithFamily agree, Acting acting) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Why { get; set; }

    [BindProperty]
    public int? Term { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What happened")]
    public string? How { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public AgreementShown Of { get; private set; } = null!;

    public bool MayAllow => acting.By.Role == Role.TeamManager && Of.Statement.Organisation == acting.By.Organisation;

    public IEnumerable<SelectListItem> Terms => Of.Content.Terms.Select((t, n) => new SelectListItem($"{n + 1}: {t.What}", $"{n + 1}")).Prepend(new SelectListItem("Choose", ""));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid agreement) => await Load(id, agreement, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid agreement, string? act)
    {
        if (!await Load(id, agreement, "To write")) return Nothing();
        if (!ModelState.IsValid) return Page();
        var (field, said, done) = act switch
        {
            "allow" => (nameof(Why), "Reason given.", (Func<Task>)(() => agree.Allow(Child, Of, Of.Waiting is [var first, ..] ? first : 0, Why))),
            "broken" => (nameof(How), "Recorded. Those who answer for the child were told.", () => agree.NoteBroken(Child, Of, Term, How)),
            "end" => (nameof(Because), "Agreement ended.", () => agree.End(Child, Of, Because)),
            _ => ("", "", null!),
        };
        if (done is null || !await this.Does(field, done)) return Page();
        this.Say(said);
        return Redirect($"{Address}/agreement/{agreement}");
    }

    private async Task<bool> Load(Guid id, Guid agreement, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || !SeesPlan || (await agree.In(Child)).FirstOrDefault(a => a.Statement.Number.Value == agreement) is not { } of) return false;
        Of = of;
        return true;
    }
}
