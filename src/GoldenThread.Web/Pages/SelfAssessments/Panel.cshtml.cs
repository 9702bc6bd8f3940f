using GoldenThread.Organisations;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Names the panel of a cycle.</summary>
[Authorize(May.RunSelfAssessments)]
[ShowsNoRecord]
internal sealed class PanelModel(FindSelfAssessments find, OpenCycle open) : PageModel
{
    private IReadOnlyList<Account> accounts = [];
    private OrganisationRegister register = null!;

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public Guid? Who { get; set; }

    public FoundCycle Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> People => [new("", ""), .. accounts.Select(a => new SelectListItem($"{a.FullName}, {(a.Organisation is { } of ? NameOf(of) : a.Email)}", a.Id.ToString()))];

    public string NameOf(OrganisationId organisation) => register.Find(organisation)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (accounts.FirstOrDefault(a => a.Id == Person) is not { } account)
        {
            ModelState.AddModelError(nameof(Person), "Choose a person");
            return Page();
        }

        if (!await this.Does(nameof(Person), () => open.Name(Found, account))) return Page();
        this.Say($"{account.FullName} is on the panel.");
        return Redirect($"{SelfAssessmentAddresses.Of(Found.Cycle)}/panel");
    }

    public async Task<IActionResult> OnPostLeaveAsync(string reference)
    {
        if (!await Find(reference) || Found.Panel.FirstOrDefault(p => p.Id == Who) is not { } one) return NotFound();
        await open.Leave(one.Id);
        this.Say($"{one.Name} is no longer on the panel.");
        return Redirect($"{SelfAssessmentAddresses.Of(Found.Cycle)}/panel");
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { Cycle.IsOpen: true } found) return false;
        (Found, register) = (found, await find.Register());
        accounts = [.. (await find.People()).Where(a => found.Panel.All(p => p.Person.Value != a.Id))];
        return true;
    }
}
