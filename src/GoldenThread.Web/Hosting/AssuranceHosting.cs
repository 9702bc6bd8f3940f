using GoldenThread.Web.Api.Returns;
using GoldenThread.Web.Pages.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Recurrence;
using GoldenThread.Work.Returns;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Hosting;

/// <summary>Dashboard, lists, returns, the board's pages, calendars, what was said before, reviews.</summary>
internal static class AssuranceHosting
{
    public static void AddAssurance(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReturnLetters>();
        builder.Services.AddScoped<CalendarAddress>();
        builder.Services.AddSingleton<RecurrenceIndexes>();
        builder.Services.AddScoped<RecurrenceDesk>();
        builder.Services.AddScoped<ReviewDesk>();
        builder.Services.AddScoped<ReviewChange>();
        builder.Services.AddSingleton<ChronologyCache>();
        builder.Services.AddScoped<ChronologyDesk>();
        builder.Services.AddScoped<RequestLetters>();
        builder.Services.AddScoped<FindingDesk>();
        builder.Services.AddScoped<BeforeDesk>();
    }
}
