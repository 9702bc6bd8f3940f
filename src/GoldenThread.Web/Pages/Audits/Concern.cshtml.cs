using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Audits;
using GoldenThread.Time;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>An auditor raises an immediate concern.</summary>
[Authorize(May.ReadFiles)]
[ShowsNoRecord]
internal sealed class ConcernModel(FindAudits find, WriteSheet write, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "What you saw")]
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

    public AuditSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Day = acting.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time)) ModelState.AddModelError(nameof(Time), "Enter the time you told them, such as 14:30");
        if (!ModelState.IsValid) return Page();
        var told = new DateTimeOffset(LondonTime.Utc(Day!.Value.ToDateTime(time)), TimeSpan.Zero);
        if (!await this.Does(refused => refused?.About switch { "toldWhom" => nameof(ToldWhom), "toldAt" => nameof(Time), _ => nameof(What) }, () => write.Raise(Sheet, What ?? "", ToldWhom ?? "", told))) return Page();
        this.Say("Immediate concern raised. The lead of the organisation was told.");
        return Redirect(AuditAddresses.Sheet(id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Sheet(id) is not var (sheet, _, _) || sheet.Auditor != acting.Person) return false;
        Sheet = sheet;
        return true;
    }
}
