using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Pages.Returns.Calendar;

/// <summary>One's own calendar of due dates: its secret address is shown once, and can be renewed or ended.</summary>
[Authorize(May.KeepCalendar)]
[ShowsNoRecord]
internal sealed class IndexModel(CalendarAddress calendar, IServiceAddress address, Acting acting) : PageModel
{
    public DateTimeOffset? Made { get; private set; }

    public string? Address { get; private set; }

    public async Task OnGetAsync() => Made = await calendar.Made();

    public async Task<IActionResult> OnPostRenewAsync()
    {
        (Address, Made) = (address.Of($"/calendar/{await calendar.Renew()}.ics"), acting.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        await calendar.End();
        this.Say("Calendar address deleted. Calendars that use it will no longer update.");
        return RedirectToPage();
    }
}
