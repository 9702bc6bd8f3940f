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

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<Organisation> Found { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Register = await find.Register();
        Found = Register.Search(Name ?? "", acting.Today);
    }

    public string Said(Succession succession) => SuccessionInWords.Of(succession, Register);
}
