using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A question to the person's organisation, or to whoever visits: answered here, or not shared. Who sees nothing of the record but the question answers it too.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class QuestionOfModel(FindChild find, FindColleagues people, AskOthers ask, Acting acting) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "Your answer")]
    public string? Reply { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? NotSharedWhy { get; set; }

    [BindProperty]
    public Guid? Reviewer { get; set; }

    [BindProperty]
    public DateOnly? Review { get; set; }

    public Statement Said { get; private set; } = null!;

    public QuestionContent Asks { get; private set; } = null!;

    /// <summary>What was answered last; null where nothing was.</summary>
    public RulingContent? Answer { get; private set; }

    public IReadOnlyList<SelectListItem> Reviewers { get; private set; } = [];

    public string? AskedBy => Child.Organisations.GetValueOrDefault(Said.Organisation);

    public string Details => string.Join(". ", new[] { $"Asked by {Said.AuthorName} on {LondonTime.Day(Said.Recorded):d MMMM yyyy}", Asks.Purpose is { } purpose ? $"For: {purpose}" : null, Asks.Basis is { } basis ? $"Basis: {basis}" : null }.OfType<string>());

    public bool MayReply => AskOthers.MayAnswer(Said, Asks, Answer, acting.Writes.Organisation, acting.By.Person, SeesPlan);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid question) => await Load(id, question, "A question") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid question, string? act)
    {
        if (!await Load(id, question, "To write")) return Nothing();
        var number = Said.Number;
        var answer = act == "not-shared"
            ? new RulingContent(number, RulingOutcome.NotShared, NotSharedWhy) { Reviewer = Reviewer is { } who ? new PersonId(who) : null, Review = Review }
            : new RulingContent(number, RulingOutcome.Answered, Reply);
        if (act is not ("reply" or "not-shared") || !ModelState.IsValid || !await this.Does(act == "reply" ? nameof(Reply) : nameof(NotSharedWhy), () => ask.Answer(number, answer))) return Page();
        this.Say(act == "reply" ? "Answer sent." : "Not shared. Whoever asked was told.");
        return Redirect(Address);
    }

    private async Task<bool> Load(Guid id, Guid question, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null) return false;
        if (AskOthers.In(Child).FirstOrDefault(q => q.Statement.Number.Value == question) is not { Statement: not null } found) return false;
        (Said, Asks, Answer) = found;
        if (MayReply) Reviewers = [new("Choose", ""), .. (await people.Own()).Where(c => c.Person != acting.By.Person).Select(c => new SelectListItem(c.Name, c.Person.Value.ToString()))];
        return true;
    }
}
