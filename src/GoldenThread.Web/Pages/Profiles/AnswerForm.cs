using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Profiles;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>The questions of the profile, as they are answered: one, or those of a group at a visit. What is left blank is not recorded.</summary>
internal abstract class AnswerForm(FindChild find, FindProfile profiles, Acting acting) : GoldenThread.Web.Pages.Children.ChildPage(find)
{
    protected Acting Acting => acting;

    [BindProperty(SupportsGet = true, Name = "factor")]
    [UpTo(Longest.Key, "Factor")]
    public string? Factor { get; set; }

    [BindProperty(SupportsGet = true, Name = "group")]
    public FactorOf? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "about")]
    public Guid? About { get; set; }

    /// <summary>The question of another organisation that is answered; null where there is none.</summary>
    [BindProperty(SupportsGet = true, Name = "question")]
    public Guid? Question { get; set; }

    /// <summary>What that question asks, and who asks it; null where there is none that they may see.</summary>
    public (string What, string By)? Asks { get; private set; }

    [BindProperty]
    [UpTo(Longest.Key, "Date")]
    public string? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Time")]
    public string? Time { get; set; }

    [BindProperty]
    public ContactHow? How { get; set; }

    [BindProperty]
    public List<FactorAsked> Items { get; set; } = [];

    public ProfileShown Profile { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Values =>
    [
        new("Present", nameof(AnswerValue.Present)), new("Excluded", nameof(AnswerValue.Excluded)), new("Could not be assessed", nameof(AnswerValue.CouldNotBeAssessed)), new("Not applicable", nameof(AnswerValue.NotApplicable)),
    ];

    public static IEnumerable<SelectListItem> Bases =>
    [
        new("Choose", ""), new("I observed it in person", nameof(Basis.Observed)), new("Records were checked", nameof(Basis.RecordsChecked)), new("Confirmed by another person or agency", nameof(Basis.ConfirmedByAnother)),
        new("The carer's own account", nameof(Basis.OwnAccount)), new("Reported by a third person", nameof(Basis.Reported)), new("My own conclusion", nameof(Basis.Inferred)),
    ];

    public static IEnumerable<SelectListItem> Rests => [new("On a check or on what somebody saw", ""), new("On the carer's own account", nameof(Basis.OwnAccount)), new("On a report", nameof(Basis.Reported)), new("On a conclusion", nameof(Basis.Inferred))];

    public static IEnumerable<SelectListItem> Hows => [new("In person", nameof(ContactHow.InPerson)), new("By video", nameof(ContactHow.Video)), new("By telephone", nameof(ContactHow.Telephone))];

    public static IEnumerable<SelectListItem> YesNo => [new("Yes", "yes"), new("No", "no")];

    public IEnumerable<SelectListItem> People => Child.People.Select(p => new SelectListItem(Child.Called(p.Individual), p.Individual.Value.ToString())).OrderBy(p => p.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem("", ""));

    /// <summary>What the page is called: the factor, or the group.</summary>
    public string Heading => Items is [var one] ? one.Asked.Title + (one.Name is { } of ? $": {of}" : "") : Group switch
    {
        FactorOf.Infant => "The infant",
        FactorOf.Home => "The home",
        FactorOf.Family => "Wider family and helpers",
        _ => Items.FirstOrDefault()?.Name ?? "Adult",
    };

    /// <summary>Fills in what is asked; false where there is no such question.</summary>
    protected async Task<bool> Ask()
    {
        Profile = await profiles.Of(Child, acting.Now);
        IndividualId? about = About is { } named ? new IndividualId(named) : null;
        if (about is { } adult && !Profile.Adults.Contains(adult)) return false;
        var shown = Factor is { } id ? Profile.Factors.Where(f => f.Factor.Id == id && f.Person == about).ToList()
            : Group is { } group ? Profile.Factors.Where(f => f.Factor.For == group && f.Person == about).ToList() : [];
        Items = [.. shown.Select(f => Items.Find(i => i.Factor == f.Factor.Id && i.About == f.Person?.Value) ?? new FactorAsked { Factor = f.Factor.Id, About = f.Person?.Value })];
        foreach (var (item, factor) in Items.Zip(shown)) (item.Asked, item.Name, item.Now) = (factor.Factor, factor.Person is { } person ? Child.Called(person) : null, ProfileShown.InWords(factor));
        Asks = Question is { } question && ProfileQuestions.In(Child).FirstOrDefault(q => q.Question.Number.Value == question) is { Question: { } asked } && QuestionContent.Of(asked).What is { } what
            ? (what, $"{Child.Organisations.GetValueOrDefault(asked.Organisation)} asked this on {LondonTime.Day(asked.Recorded):d MMMM yyyy}") : null;
        return Items.Count > 0;
    }

    /// <summary>What is to be recorded; empty where something is missing, and then it is said at its question.</summary>
    protected IReadOnlyList<Draft> Drafts(DateTimeOffset? written)
    {
        var seen = Moment();
        foreach (var (item, place) in Items.Select((i, n) => (i, n)).Where(i => i.i.IsTouched)) Check(item, place);
        if (!Items.Exists(i => i.IsTouched)) ModelState.AddModelError($"Items[0].{nameof(FactorAsked.Value)}", "Answer at least one question");
        if (!ModelState.IsValid) return [];
        return
        [
            .. Items.Where(i => i.IsTouched).Select(i => new Draft
            {
                Kind = StatementKind.Answer,
                Value = i.Asked.Id,
                About = i.About is { } about ? new IndividualId(about) : null,
                Words = Question is { } of ? new Dictionary<string, string>(i.Words(How ?? ContactHow.InPerson), StringComparer.Ordinal) { [Owners.Of] = of.ToString() } : i.Words(How ?? ContactHow.InPerson),
                IsOfSeveral = i.Asked.For != FactorOf.Infant,
                Given = new Given { Basis = i.Basis, Source = i.Source is { } source ? new IndividualId(source) : null, Document = string.IsNullOrWhiteSpace(i.Document) ? null : i.Document.Trim(), Happened = seen, WrittenAt = written },
                Called = i.About is { } named ? [new Named(new IndividualId(named), i.Name ?? "Somebody")] : [],
            }),
        ];
    }

    private void Check(FactorAsked item, int place)
    {
        void Wrong(string field, string says) => ModelState.AddModelError($"Items[{place}].{field}", says);
        var (factor, title) = (item.Asked, item.Name is { } of ? $"{item.Asked.Title}, {of}" : item.Asked.Title);
        if (item.Value is not { } value) Wrong(nameof(item.Value), $"{title}: choose an answer");
        else if (value is AnswerValue.Excluded or AnswerValue.Present && item.Basis is null) Wrong(nameof(item.Basis), $"{title}: choose how you know");
        if (item is { Value: AnswerValue.NotApplicable } && string.IsNullOrWhiteSpace(item.Because)) Wrong(nameof(item.Because), $"{title}: enter why this does not apply");
        if (item is { Value: AnswerValue.CouldNotBeAssessed })
        {
            if (WrittenDay.Read(item.TriedOn ?? "") is not { } day || day > acting.Today) Wrong(nameof(item.TriedOn), $"{title}: enter the date of an attempt, today or in the past");
            if (string.IsNullOrWhiteSpace(item.TriedHow)) Wrong(nameof(item.TriedHow), $"{title}: enter how you tried, such as a visit or a call");
        }

        if (factor.AsksGap && item.Value == AnswerValue.Present && string.IsNullOrWhiteSpace(item.Gap)) Wrong(nameof(item.Gap), $"{title}: enter when this adult cannot protect, such as weekdays at work");
        if (factor.IsAskedAlone && item.Value == AnswerValue.Excluded && item.Alone != "yes")
            Wrong(nameof(item.Alone), $"{title}: {(item.Alone is null ? "say whether you asked alone" : "ask when nobody else can hear. Until then, record that it could not be assessed")}");
        if (factor.Opens?.Asks is not null && item.Value == AnswerValue.Present && item.Unless is null) Wrong(nameof(item.Unless), $"{title}: answer whether the baby is mobile");
    }

    private DateTimeOffset? Moment()
    {
        if (string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Time)) return null;
        var day = string.IsNullOrWhiteSpace(Day) ? acting.Today : WrittenDay.Read(Day);
        if (day is null) ModelState.AddModelError(nameof(Day), "Enter a day, such as 4 May 2026");
        var at = TimeOnly.MinValue;
        if (!string.IsNullOrWhiteSpace(Time) && !TimeOnly.TryParseExact(Time.Trim(), ["H:mm", "HH:mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out at)) ModelState.AddModelError(nameof(Time), "Enter a time, such as 14:30");
        if (day is not { } on) return null;
        var moment = new DateTimeOffset(LondonTime.Utc(on.ToDateTime(at)), TimeSpan.Zero);
        if (moment > acting.Now) ModelState.AddModelError(nameof(Day), "Enter a date that is not in the future");
        return moment;
    }
}
