using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>Begins a phase of a chart, where the four questions are answered.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class PhaseModel(FindIndicators find, DefineIndicator define, FindPlans plans, Acting acting) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the first period")]
    [UpTo(Longest.Key, "First period")]
    public string? From { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "How they differ")]
    public string? Differs { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Known { get; set; }

    [BindProperty]
    public bool? IsWanted { get; set; }

    [BindProperty]
    public bool? WillLast { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, string? from)
    {
        if (!await Find(key)) return NotFound();
        // The period that was offered; a person still says whether it begins there.
        From = from ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        var kind = Indicator.On(acting.Today).Period;
        var (named, action) = await ActionAddress.Read(Action, plans);
        if (named && action is null) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
        var period = ReadingPeriod.TryParse(From ?? "", kind);
        if (!string.IsNullOrEmpty(From) && period is null) ModelState.AddModelError(nameof(From), $"Enter a {ReadingPeriod.Name(kind)}, such as {new ReadingPeriod(kind, acting.Today).Before.Text}");
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(From), () => define.BeginPhase(Indicator, period!.Value, new StepChangeAnswers(Differs ?? "", Known ?? "", IsWanted, WillLast), action))) return Page();
        this.Say("A new phase begins.");
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        Indicator = found;
        return true;
    }
}
