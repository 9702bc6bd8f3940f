using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Says what is to be reached, and from when.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class TargetModel(FindIndicators find, DefineIndicator define) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the target")]
    public decimal? Target { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key) => await Find(key) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Target), () => define.Aim(Indicator, Target!.Value, From!.Value))) return Page();
        this.Say("Target set.");
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        Indicator = found;
        return true;
    }
}
