using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The questions of a contact: what was observed and what was said apart, each child for itself, each person how they were met. Nothing is filled in before.</summary>
internal abstract class ContactForm(FindChild find, AskContact ask, Acting acting) : ChildPage(find)
{
    protected Acting Acting => acting;

    [BindProperty]
    [UpTo(Longest.Key, "Day")]
    public string? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Time")]
    public string? Time { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Where")]
    public string? Where { get; set; }

    [BindProperty]
    public ContactHow? How { get; set; }

    [BindProperty]
    public ContactResult? Result { get; set; }

    [BindProperty]
    public List<ChildAsked> Each { get; set; } = [];

    [BindProperty]
    public List<PersonAsked> People { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Line, "Anyone else who was there")]
    public string? NewPerson { get; set; }

    [BindProperty]
    public Met? NewPersonMet { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Observed")]
    public string? Observed { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Said")]
    public string? Said { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "To whom, and who interpreted")]
    public string? SaidTo { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What could not be done, and why")]
    public string? NotDone { get; set; }

    [BindProperty]
    public List<Guid> Told { get; set; } = [];

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    public static IEnumerable<SelectListItem> Hows => Enum.GetValues<ContactHow>().Select(h => new SelectListItem(Upper(h.InWords()), h.ToString()));

    public static IEnumerable<SelectListItem> Results =>
    [
        new("It took place", nameof(ContactResult.Met)), new("No access: nobody opened, or nobody was let in", nameof(ContactResult.NoAccess)),
        new("Not brought to an appointment", nameof(ContactResult.NotBrought)), new("The family withdrew from the service", nameof(ContactResult.Withdrew)),
    ];

    public static IEnumerable<SelectListItem> YesNo => [new("Yes", "yes"), new("No", "no")];

    public static IEnumerable<SelectListItem> Mets =>
    [
        new("Not said", ""), .. Enum.GetValues<Met>().Select(m => new SelectListItem(m == Met.SpokenOf ? "Spoken of by somebody" : Upper(m.InWords()), m.ToString())),
    ];

    public static IEnumerable<SelectListItem> Ticks => ContactTicks.All.Select(t => new SelectListItem(t.Words, t.Kind));

    public IEnumerable<SelectListItem> Speakers => People.Select(p => new SelectListItem(p.Name, p.Person.ToString())).Prepend(new SelectListItem("", ""));

    public IEnumerable<SelectListItem> Organisations => Child.Organisations.OrderBy(o => o.Value, StringComparer.CurrentCulture).Select(o => new SelectListItem(o.Value, o.Key.Value.ToString()));

    /// <summary>Fills in who may be asked about: the child, brothers and sisters, and the adults around the child.</summary>
    protected async Task Ask()
    {
        var (children, people) = await ask.Of(Child);
        Each = [.. children.Select(c => Each.Find(e => e.Child == c) ?? new ChildAsked { Child = c, About = c == Id })];
        foreach (var one in Each) one.Name = Child.Called(new IndividualId(one.Child));
        People = [.. people.Select(p => People.Find(o => o.Person == p) ?? new PersonAsked { Person = p })];
        foreach (var one in People) one.Name = Child.Called(new IndividualId(one.Person));
    }

    /// <summary>What is to be written in each record; empty where something is missing, and then it is said.</summary>
    protected IReadOnlyList<(ChildId Child, Draft Draft)> Drafts(string? key, DateTimeOffset? otherwise = null, DateTimeOffset? written = null)
    {
        if (How is null) ModelState.AddModelError(nameof(How), "Choose how you were in contact");
        if (Result is null) ModelState.AddModelError(nameof(Result), "Choose what came of it");
        if (!Each.Exists(e => e.About)) ModelState.AddModelError(nameof(Each), "Choose which children the contact is about");
        foreach (var (one, place) in Each.Select((e, n) => (e, n)).Where(e => e.e.About && Result == ContactResult.Met && string.IsNullOrEmpty(e.e.Seen)))
            ModelState.AddModelError($"Each[{place}].Seen", $"Say whether {one.Name} was seen");
        var happened = WrittenMoment.Read(Day, Time, acting.Today, ModelState.AddModelError) ?? otherwise;
        var newcomer = string.IsNullOrWhiteSpace(NewPerson) ? null : new Named(IndividualId.New(), NewPerson.Trim());
        if (newcomer is not null && NewPersonMet is null or Met.SpokenOf) ModelState.AddModelError(nameof(NewPersonMet), "Choose how they were met");
        if (Told.Exists(t => !Child.Organisations.ContainsKey(new OrganisationId(t)))) ModelState.AddModelError(nameof(Told), "Choose only organisations of this list");
        if (!ModelState.IsValid) return [];
        MetPerson[] met =
        [
            .. People.Where(p => p.How is not null).Select(p => new MetPerson(new IndividualId(p.Person), p.How!.Value, p.How == Met.SpokenOf && p.By is { } by ? new IndividualId(by) : null)),
            .. newcomer is null ? Array.Empty<MetPerson>() : [new MetPerson(newcomer.Id, NewPersonMet!.Value)],
        ];
        return
        [
            .. Each.Where(e => e.About).Select(e => (new ChildId(e.Child), new Draft
            {
                Kind = StatementKind.Contact,
                Contact = new ContactContent
                {
                    How = How!.Value,
                    Result = Result!.Value,
                    Observed = Observed,
                    Said = Said,
                    SaidTo = SaidTo,
                    Seen = ChildAsked.Truth(e.Seen),
                    Alone = ChildAsked.Truth(e.Alone),
                    Awake = ChildAsked.Truth(e.Awake),
                    Showed = e.Showed,
                    NotDone = NotDone,
                    People = met,
                    Told = Told,
                    Ticked = [.. Ticked.Where(t => ContactTicks.All.Any(a => a.Kind == t)).Select(t => new TickedEvent(t))],
                },
                Given = new Given { Happened = happened, Place = string.IsNullOrWhiteSpace(Where) ? null : Where.Trim(), GivenKey = key, WrittenAt = written },
                Called = [.. People.Where(p => p.How is not null).Select(p => new Named(new IndividualId(p.Person), p.Name)), .. newcomer is null ? Array.Empty<Named>() : [newcomer]],
            })),
        ];
    }

    private static string Upper(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
