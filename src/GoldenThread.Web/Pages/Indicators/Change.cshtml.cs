using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Dates a change in practice, and ties it to an action.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class ChangeModel(FindIndicators find, DefineIndicator define, FindPlans plans) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the first day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter what is done differently")]
    [UpTo(Longest.Text, "What is done differently")]
    public string What { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, string? action)
    {
        if (!await Find(key)) return NotFound();
        Action = action;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        var (named, action) = await ActionAddress.Read(Action, plans);
        if (named && action is null) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(What), () => define.PracticeChanged(Indicator, Day!.Value, What, action))) return Page();
        this.Say("Change in practice recorded.");
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        Indicator = found;
        return true;
    }
}
