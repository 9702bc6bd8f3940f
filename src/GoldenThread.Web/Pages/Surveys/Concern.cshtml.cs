using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>A disclosure in words of a survey is an immediate concern.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class ConcernModel(FindSurveys find, CloseSurvey close, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "What was written")]
    public string? What { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Who was told")]
    public string? ToldWhom { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day you told them")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Time")]
    public string? Time { get; set; }

    public Survey Survey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        Day = acting.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time)) ModelState.AddModelError(nameof(Time), "Enter the time you told them, such as 14:30");
        if (!ModelState.IsValid) return Page();
        var told = new DateTimeOffset(LondonTime.Utc(Day!.Value.ToDateTime(time)), TimeSpan.Zero);
        if (!await this.Does(refused => refused?.About?.ToLowerInvariant() switch { "toldwhom" => nameof(ToldWhom), "toldat" => nameof(Time), _ => nameof(What) }, () => close.Raise(Survey, What ?? "", ToldWhom ?? "", told))) return Page();
        this.Say("Immediate concern raised. Business managers were told.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Open or SurveyState.Closed } survey) return false;
        Survey = survey;
        return true;
    }
}
