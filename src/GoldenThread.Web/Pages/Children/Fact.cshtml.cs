using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>States a fact of the child or somebody around them, for several siblings where it concerns them.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class FactModel(FindChild find, WriteStatement write, KeepText keep, Acting acting) : ChildPage(find)
{
    private const string SomebodyNew = "new";

    [BindProperty]
    public string About { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Line, "Who they are")]
    public string? NewPerson { get; set; }

    [BindProperty]
    public FactKind Kind { get; set; } = FactKind.LivesAt;

    [BindProperty]
    [UpTo(Longest.Line, "What it says")]
    public string? Value { get; set; }

    [BindProperty]
    public NotSaid? NotSaid { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public bool Denied { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Closer")]
    public string? Nuance { get; set; }

    [BindProperty]
    public Share? Share { get; set; }

    [BindProperty]
    public Basis? Basis { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "From when")]
    public string? From { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Until when")]
    public string? To { get; set; }

    [BindProperty]
    public List<Guid> Also { get; set; } = [];

    /// <summary>The row of the statement whose place this one takes; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Instead { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason for the change")]
    public string? Because { get; set; }

    /// <summary>The statement whose place this one takes, of one's own organisation.</summary>
    public Statement? Former => Child.Statements.FirstOrDefault(s => s.Id == Instead && s.Fact is not null && s.Organisation == acting.By.Organisation && s.Stands(Child.Known));

    public IEnumerable<SelectListItem> People => Known.Append(new SelectListItem("Somebody who is not in the record yet", SomebodyNew));

    public IEnumerable<SelectListItem> Sources => Known.Prepend(new SelectListItem("Nobody: it was seen or looked up", ""));

    /// <summary>Brothers and sisters whose records the person may have: those that this record names.</summary>
    public IReadOnlyList<SelectListItem> Siblings => [.. Child.Statements.Where(s => s is { Fact: FactKind.SiblingOf, IsSo: true } && s.Stands(Child.Known)).SelectMany(s => new[] { s.About, s.Other }).OfType<IndividualId>()
        .Where(i => i.Value != Id).Distinct().Select(i => new SelectListItem(Child.Called(i), i.Value.ToString()))];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<FactKind>().Select(k => new SelectListItem(k.InWords(), k.ToString()));

    public static IEnumerable<SelectListItem> BasisChoices => Enum.GetValues<Basis>().Select(b => new SelectListItem(b.InWords(), b.ToString()));

    public static IEnumerable<SelectListItem> Reasons => [new("", ""), new("Asked, and not known", nameof(GoldenThread.Children.NotSaid.NotKnown)), new("Not asked", nameof(GoldenThread.Children.NotSaid.NotAsked)), new("Asked, and will not say", nameof(GoldenThread.Children.NotSaid.WillNotSay))];

    public static IEnumerable<SelectListItem> Shares => [new("Not stated", ""), new("Always", nameof(GoldenThread.Children.Share.Always)), new("Some nights", nameof(GoldenThread.Children.Share.SomeNights)), new("Weekends", nameof(GoldenThread.Children.Share.Weekends))];

    private IEnumerable<SelectListItem> Known => Child.People.Select(p => new SelectListItem(Child.Called(p.Individual), p.Individual.Value.ToString())).Prepend(new SelectListItem("The child", Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Direct work") || Child.Record is null) return Nothing();
        if (Former is { } former)
            (About, Kind, Value, NotSaid, Other, Denied, Nuance, Share, From, To, Basis, Source) =
                (former.About!.Value.Value.ToString(), former.Fact!.Value, former.Place ?? former.Value, former.NotSaid, former.Other?.Value.ToString(), !former.IsSo, former.Nuance, former.Share, former.ValidFrom?.Text, former.ValidTo?.Text, former.Basis, former.Source?.Value.ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null)
        {
            // Access ended while it was written: the text is the organisation's. Of what was never there to be opened the same is said.
            var said = string.Join(". ", new[] { Kind.InWords(), Value, NewPerson, Nuance, From, Basis?.InWords() }.Where(w => !string.IsNullOrWhiteSpace(w)));
            if (!string.IsNullOrWhiteSpace(Value) || !string.IsNullOrWhiteSpace(NewPerson))
            {
                await keep.Take(new ChildId(id), said);
                this.Say($"{KeepText.Kept}.");
                return Redirect("/children");
            }

            return Nothing();
        }

        if (Instead is not null && Former is null) ModelState.AddModelError(nameof(Because), "This statement has changed, or is another organisation's. Add one that differs");
        if (Former is not null && string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter why it is said anew");
        if (Basis is null) ModelState.AddModelError(nameof(Basis), "Choose on what this rests");
        var about = About == SomebodyNew ? IndividualId.New() : new IndividualId(Guid.TryParse(About, out var one) ? one : id);
        if (About == SomebodyNew && string.IsNullOrWhiteSpace(NewPerson)) ModelState.AddModelError(nameof(NewPerson), "Enter their name, or what they look like");
        var (from, to) = (Day(From, nameof(From)), Day(To, nameof(To)));
        var value = Kind is FactKind.Born or FactKind.Died or FactKind.Due && WrittenDay.Read(Value ?? "") is { } day ? $"{day:yyyy-MM-dd}" : Value;
        var draft = new Draft
        {
            Fact = new FactContent(Kind, about)
            {
                Other = Kind.IsBetween() && Guid.TryParse(Other, out var other) ? new IndividualId(other) : null,
                Place = Kind.IsOfPlace() ? value : null,
                Value = Kind.IsOfPlace() || Kind.IsBetween() || NotSaid is not null ? null : value,
                NotSaid = string.IsNullOrWhiteSpace(value) ? NotSaid : null,
                Is = !Denied,
                Nuance = string.IsNullOrWhiteSpace(Nuance) ? null : Nuance.Trim(),
                Share = Kind.IsOfPlace() ? Share : null,
                From = from,
                To = to,
            },
            Given = new Given { Basis = Basis, Source = Guid.TryParse(Source, out var source) ? new IndividualId(source) : null },
            Called = About == SomebodyNew && NewPerson is { } who ? [new Named(about, who.Trim()) { FullName = who.Trim() }] : [],
        };
        if (!ModelState.IsValid || !await this.Does(nameof(Value), () => Former is { } former ? write.Supersede(former.Number, draft, Because!)
            : write.Write([new ChildId(id), .. Also.Where(a => Siblings.Any(s => s.Value == a.ToString())).Select(a => new ChildId(a))], draft))) return Page();
        this.Say(Instead is null ? "Statement added." : "Statement saved. It replaces the earlier one.");
        return Redirect(Address);
    }

    private ApproximateDate? Day(string? typed, string question)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (WrittenDay.Read(typed) is { } day) return ApproximateDate.Kept($"{day:d MMMM yyyy}", $"{day:yyyy-MM-dd}", day, day);
        if (ApproximateDate.TryParse(typed, out var about)) return about;
        ModelState.AddModelError(question, "Enter a day, a month or a year, such as May 2026");
        return null;
    }
}
