using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Says that an organisation owes readings no longer, and which one does instead.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class OwnerModel(FindIndicators find, DefineIndicator define) : PageModel
{
    private OrganisationRegister register = null!;

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public Guid? Then { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public Organisation Owner { get; private set; } = null!;

    public DateOnly Since { get; private set; }

    public IEnumerable<SelectListItem> Organisations => register.All.Where(o => o.Ended is null && o.Id != Owner.Id).OrderBy(o => o.Name, StringComparer.Ordinal)
        .Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(string key, Guid organisation) => await Find(key, organisation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, Guid organisation)
    {
        if (!await Find(key, organisation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        OrganisationId? then = Then is { } next && register.Find(new OrganisationId(next)) is { Ended: null } found ? found.Id : null;
        if (Then is not null && then is null)
        {
            ModelState.AddModelError(nameof(Then), "Choose an organisation that is in the list");
            return Page();
        }

        if (!await this.Does(nameof(Until), () => define.IsNoLongerOwedBy(Indicator, Owner.Id, Until!.Value, then))) return Page();
        this.Say($"{Owner.Name} owes readings until {Until:d MMMM yyyy}{(then is { } one ? $", then {register.Find(one)!.Name}" : "")}.");
        return Redirect($"{IndicatorWords.Address(Indicator)}/owners");
    }

    private async Task<bool> Find(string key, Guid organisation)
    {
        var id = new OrganisationId(organisation);
        if (await find.One(key) is not { } found || found.Owners.FirstOrDefault(o => o.Organisation == id && o.Until is null) is not { } owner) return false;
        (Indicator, register, Since) = (found, await find.Organisations(), owner.Since);
        if (register.Find(id) is not { } known) return false;
        Owner = known;
        return true;
    }
}
