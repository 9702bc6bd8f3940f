using System.ComponentModel.DataAnnotations;
using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>A new indicator.</summary>
[Authorize(May.KeepIndicators)]
[ShowsNoRecord]
internal sealed class NewModel(DefineIndicator define) : DefinitionForm
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Title { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a short name")]
    [UpTo(Longest.Key, "Short name")]
    public string Key { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Text, "What it tells")]
    public string? Tells { get; set; }

    [BindProperty]
    public decimal? Target { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        Indicator? added = null;
        if (!await this.Does(nameof(Title), async () => added = await define.Add(Key, Title, Tells, From!.Value, Definition, Target))) return Page();
        this.Say("Indicator added.");
        return Redirect(IndicatorWords.Address(added!));
    }
}
