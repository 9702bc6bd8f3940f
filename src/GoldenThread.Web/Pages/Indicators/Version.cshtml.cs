using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>A new version of what an indicator means.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class VersionModel(FindIndicators find, DefineIndicator define) : DefinitionForm
{
    [BindProperty]
    public uint Seen { get; set; }

    [BindProperty]
    public bool IsComparable { get; set; } = true;

    public Indicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        Seen = Indicator.Version;
        Show(Indicator.Current.Definition);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(From), () => define.Redefine(Indicator, Seen, Definition, From!.Value, IsComparable)))
        {
            await Find(key);
            return Page();
        }

        this.Say("New version saved.");
        return Redirect(IndicatorWords.Address(Indicator));
    }

    private async Task<bool> Find(string key)
    {
        if (await find.One(key) is not { } found) return false;
        Indicator = found;
        return true;
    }
}
