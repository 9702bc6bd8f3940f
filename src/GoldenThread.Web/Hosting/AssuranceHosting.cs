using GoldenThread.Web.Calendar;
using GoldenThread.Web.Pages.Returns;

namespace GoldenThread.Web.Hosting;

/// <summary>Dashboard, lists, returns, the board's pages, calendars.</summary>
internal static class AssuranceHosting
{
    public static void AddAssurance(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReturnLetters>();
        builder.Services.AddScoped<CalendarAddress>();
    }
}
