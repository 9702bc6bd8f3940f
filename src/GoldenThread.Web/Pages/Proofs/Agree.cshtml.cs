using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Agrees on an action what will show that practice changed; says beforehand how often chance alone would raise a doubt.</summary>
[Authorize(May.AgreeProofs)]
[ShowsNoRecord]
internal sealed class AgreeModel(FindPlans plans, FindIndicators find, AgreeProof agree, Acting acting) : PageModel
{
    private const int LastReadings = 12;

    // More cases change nothing of a chance, and would be counted for long.
    private const int MostCases = 1_000_000;

    [BindProperty]
    [Required(ErrorMessage = "Choose the indicator")]
    public string? Indicator { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the target")]
    public decimal? Target { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter for how many periods running")]
    public int? Periods { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public int? Base { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Indicators { get; private set; } = [];

    public string? Chance { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostChanceAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (ModelState.IsValid) await Say();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await find.One(Indicator!) is not { } indicator) return NotFound();
        if (!await this.Does(nameof(Indicator), () => agree.Agree(Found.Action, indicator, Target!.Value, Periods!.Value, From))) return Page();
        this.Say("What will show it was agreed.");
        return Redirect(Found.Address + "#proof");
    }

    // At the share of the last readings, with the base typed or theirs.
    private async Task Say()
    {
        if (await find.Record(Indicator!) is not { } record) return;
        var version = record.Indicator.On(acting.Today);
        Share[] last = [.. record.Series(acting.Today).Select(s => s.Figure).OfType<Figure.OfShare>().TakeLast(LastReadings).Select(s => s.Value)];
        if (version.Kind != FigureKind.Share || last.Length == 0)
        {
            Chance = "The chance is known for percentages with readings. This indicator has none yet.";
            return;
        }

        if (version.IsOfEquivalents)
        {
            Chance = "The chance is known for what is counted. This indicator is in full-time equivalents, so that a single reading raises no doubt by its interval.";
            return;
        }

        var (together, of) = (Share.Sum(last), Base ?? (int)Math.Min(MostCases, Math.Round(last.Average(s => s.Denominator))));
        if (Target is < 0 or > 100) ModelState.AddModelError(nameof(Target), "Enter a percentage from 0 to 100");
        else if (of is < 1 or > MostCases) ModelState.AddModelError(nameof(Base), "Enter a number from 1 to 1,000,000");
        else Chance = ProofWords.Chance(FalseDoubt.Of(together.Value, Target!.Value, of, version.Better), together.Value, of);
    }

    private async Task<bool> Find(Guid id)
    {
        if (await plans.Action(id) is not { } found) return false;
        (Found, Indicators) = (found, [.. (await find.Known()).Select(i => new SelectListItem(i.Title, i.Key))]);
        return true;
    }
}
