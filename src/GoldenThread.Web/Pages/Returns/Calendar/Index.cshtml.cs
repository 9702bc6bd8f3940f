using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Api.Returns;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Returns.Calendar;

/// <summary>One's own calendar of due dates: its secret address is shown once, and can be renewed or ended.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db, CalendarAddress calendar, IServiceAddress address, TimeProvider clock) : PageModel
{
    public DateTimeOffset? Made { get; private set; }

    public string? Address { get; private set; }

    public async Task OnGetAsync() => Made = await calendar.Made(User.Person());

    public async Task<IActionResult> OnPostRenewAsync()
    {
        Address = address.Of($"/calendar/{await calendar.Renew(User.Actor(clock.GetUtcNow()), User.Partnership())}.ics");
        Made = clock.GetUtcNow();
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        await calendar.End(User.Person());
        await db.Save("The calendar address is ended");
        this.Say("The address is ended. Calendars that used it show nothing new.");
        return RedirectToPage();
    }
}
