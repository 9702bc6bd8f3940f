using GoldenThread.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>States a fact of the child or somebody around them.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class FactModel(FindChild find, WriteStatement write) : ChildPage(find)
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
    public string? Other { get; set; }

    [BindProperty]
    public bool Denied { get; set; }

    [BindProperty]
    public Basis? Basis { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public IEnumerable<SelectListItem> People => Child.People.Select(p => new SelectListItem(Child.Called(p.Individual), p.Individual.Value.ToString()))
        .Prepend(new SelectListItem("The child", Id.ToString())).Append(new SelectListItem("Somebody who is not in the record yet", SomebodyNew));

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<FactKind>().Where(k => k != FactKind.Identifier).Select(k => new SelectListItem(k.InWords(), k.ToString()));

    public static IEnumerable<SelectListItem> BasisChoices => Enum.GetValues<Basis>().Select(b => new SelectListItem(b.InWords(), b.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, "Direct work") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write")) return Nothing();
        if (Basis is null) ModelState.AddModelError(nameof(Basis), "Choose on what this rests");
        var about = About == SomebodyNew ? IndividualId.New() : new IndividualId(Guid.TryParse(About, out var one) ? one : id);
        if (About == SomebodyNew && string.IsNullOrWhiteSpace(NewPerson)) ModelState.AddModelError(nameof(NewPerson), "Enter their name, or what they look like");
        if (!ModelState.IsValid || !await this.Does(nameof(Value), () => write.Write([new ChildId(id)], new Draft
        {
            Fact = new FactContent(Kind, about)
            {
                Other = Kind.IsBetween() && Guid.TryParse(Other, out var other) ? new IndividualId(other) : null,
                Place = Kind.IsOfPlace() ? Value : null,
                Value = Kind.IsOfPlace() || Kind.IsBetween() ? null : Value,
                Is = !Denied,
                From = From is { } day ? ApproximateDate.Kept($"{day:d MMMM yyyy}", $"{day:yyyy-MM-dd}", day, day) : null,
            },
            Given = new Given { Basis = Basis },
            Called = About == SomebodyNew ? [new Named(about, NewPerson!.Trim()) { FullName = NewPerson.Trim() }] : [],
        }))) return Page();
        this.Say("Statement added.");
        return Redirect(Address);
    }
}
