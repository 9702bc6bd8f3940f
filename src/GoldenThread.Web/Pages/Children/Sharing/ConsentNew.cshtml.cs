using GoldenThread.Access.Sharing;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>Records somebody's consent to sharing.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ConsentNewModel(FindChild find, FindShares shares, FindColleagues colleagues, KeepConsents consents, Acting acting) : SharePage(find, shares, colleagues, acting)
{
    [BindProperty]
    public Guid? GivenBy { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "How consent was given")]
    public string? How { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Authority")]
    public string? Authority { get; set; }

    public IEnumerable<SelectListItem> People => Child.People.Where(p => p.Individual.Value != Id).Select(p => new SelectListItem(Child.Called(p.Individual), p.Individual.Value.ToString()))
        .Prepend(new SelectListItem(Child.Called(new IndividualId(Id)), Id.ToString())).Prepend(new SelectListItem("Choose", ""));

    public static IEnumerable<SelectListItem> Decided => [new("They could understand and decide for themselves", "yes"), new("They decided for somebody else", "no")];

    public async Task<IActionResult> OnGetAsync(Guid id) => await TakeForm(id, "Sharing") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await TakeForm(id, "To act")) return Nothing();
        var asked = new ConsentAsked
        {
            GivenBy = GivenBy is { } giver ? new IndividualId(giver) : null,
            What = [.. What.Select(w => new StatementId(w))],
            To = To,
            Purpose = Purpose,
            How = How,
            Capacity = ChildAsked.Truth(Capacity),
            Authority = Authority,
            Until = Until,
        };
        if (!ModelState.IsValid || !await this.Does(Question, () => consents.Record(new ChildId(id), asked))) return Page();
        this.Say("Consent recorded.");
        return Redirect(SharesAddress);
    }

    private static string Question(RuleException? refused) => refused?.About switch
    {
        nameof(Consent.Recipients) => nameof(To),
        nameof(Consent.Statements) => nameof(What),
        nameof(Consent.UntilDay) => nameof(Until),
        { } about when typeof(ConsentNewModel).GetProperty(about) is not null => about,
        _ => nameof(What),
    };
}
