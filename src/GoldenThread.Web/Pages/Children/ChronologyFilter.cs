using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>What of a chronology is shown: by agency, kind, person, seen alone, and between days.</summary>
internal abstract class ChronologyFilter(FindChild find) : ChildPage(find)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key, "Kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Alone { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public IReadOnlyList<LiveChronology.Entry> Entries => LiveChronology.Of(Child, new LiveChronology.Filter { Organisation = Organisation, Kind = Kind, Person = Person, Alone = Alone, From = From, To = To });

    public string Query => QueryString.Create(new Dictionary<string, string?>
    {
        ["Organisation"] = Organisation?.ToString(),
        ["Kind"] = Kind,
        ["Person"] = Person?.ToString(),
        ["Alone"] = Alone ? "true" : null,
        ["From"] = From is { } from ? $"{from:yyyy-MM-dd}" : null,
        ["To"] = To is { } to ? $"{to:yyyy-MM-dd}" : null,
    }.Where(f => !string.IsNullOrEmpty(f.Value))).ToString();

    public IEnumerable<SelectListItem> Organisations => Child.Statements.Where(s => s.Kind is StatementKind.Contact or StatementKind.Event).Select(s => s.Organisation).Distinct()
        .Select(o => new SelectListItem(Child.Organisations.GetValueOrDefault(o, ""), o.Value.ToString())).OrderBy(o => o.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem("All", ""));

    public IEnumerable<SelectListItem> Kinds => Child.Statements.Where(s => s is { Kind: StatementKind.Event, Value: not null }).Select(s => s.Value!).Distinct().Order(StringComparer.Ordinal)
        .Select(k => new SelectListItem(k.Replace('-', ' '), k)).Prepend(new SelectListItem("Missed, no access or withdrawn", "missed")).Prepend(new SelectListItem("Contacts", "contact")).Prepend(new SelectListItem("All", ""));

    public IEnumerable<SelectListItem> People => Child.People.Select(p => new SelectListItem(Child.Called(p.Individual), p.Individual.Value.ToString())).Prepend(new SelectListItem("Anybody", ""));
}
