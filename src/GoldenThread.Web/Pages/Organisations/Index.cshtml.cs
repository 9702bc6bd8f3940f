using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>The partnership's organisations; a search finds one by any name that it has or had, and those that took over from it.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindOrganisations find, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>"organisations" without services and teams, "parts" for these alone; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key)]
    public string? Kind { get; set; }

    public static IEnumerable<SelectListItem> Kinds => [new("All", ""), new("Organisations", "organisations"), new("Services and teams", "parts")];

    /// <summary>How many were found.</summary>
    public string Counts => string.Join(", ", new[] { (Found.Count(o => !o.IsService), "organisation", "organisations"), (Found.Count(o => o.IsService), "service or team", "services and teams") }
        .Where(c => c.Item1 > 0).Select(c => $"{c.Item1} {(c.Item1 == 1 ? c.Item2 : c.Item3)}"));

    /// <summary>Names that documents gave it.</summary>
    public IEnumerable<string> InDocuments(Organisation organisation) =>
        Register.Choices.Where(c => c.Kind == NameChoiceKind.Same && c.Organisation == organisation.Id).Select(c => c.Name);

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<Organisation> Found { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Register = await find.RegisterWithChoices();
        Found = [.. Register.Search(Name ?? "", acting.Today).Where(o => Kind switch { "organisations" => !o.IsService, "parts" => o.IsService, _ => true })];
    }

    public string Said(Succession succession) => SuccessionInWords.Of(succession, Register);
}
