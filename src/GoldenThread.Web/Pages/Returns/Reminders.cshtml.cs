using System.Globalization;
using GoldenThread.Returns;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>When the partnership's reminders go out.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class RemindersModel(SetReminders reminders) : PageModel
{
    private const int Longest = 365;

    [BindProperty]
    public string? Before { get; set; }

    [BindProperty]
    public string? After { get; set; }

    [BindProperty]
    public string? Escalate { get; set; }

    public async Task OnGetAsync()
    {
        var rule = await reminders.Kept();
        (Before, After, Escalate) = (Written(rule.DaysBefore), Written(rule.DaysAfter), rule.EscalateAfter.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var rule = new ReminderRule(
            Days(nameof(Before), Before, least: 0), Days(nameof(After), After, least: 1), Days(nameof(Escalate), Escalate, least: 1).FirstOrDefault(Longest));
        if (!ModelState.IsValid) return Page();
        await reminders.Set(rule);
        this.Say("Reminder settings saved. They apply to the next reminders.");
        return RedirectToPage();
    }

    private static string Written(IEnumerable<int> days) => string.Join(", ", days);

    private List<int> Days(string question, string? typed, int least)
    {
        var days = new List<int>();
        foreach (var word in (typed ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= least && day <= Longest) days.Add(day);
            else ModelState.AddModelError(question, $"Enter a number of days from {least} to {Longest} instead of “{word}”");
        }

        return [.. days.Distinct()];
    }
}
