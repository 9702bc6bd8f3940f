using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Says which organisations owe readings, and since when.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class OwnersModel(FindIndicators find, DefineIndicator define) : PageModel
{
    private OrganisationRegister register = null!;

    [BindProperty]
    [Required(ErrorMessage = "Choose the organisation")]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? Since { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public IEnumerable<SelectListItem> Organisations =>
        register.All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()));

    public string Name(OrganisationId organisation) => register.Find(organisation)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(string key) => await Find(key) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (register.Find(new OrganisationId(Organisation!.Value)) is not { } chosen) return NotFound();
        if (!await this.Does(nameof(Organisation), () => define.IsOwedBy(Indicator, chosen.Id, Since!.Value))) return Page();
        this.Say($"{chosen.Name} owes readings.");
        return Redirect($"{IndicatorWords.Address(Indicator)}/owners");
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        (Indicator, register) = (found, await find.Organisations());
        return true;
    }
}
