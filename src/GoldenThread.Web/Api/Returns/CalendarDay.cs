namespace GoldenThread.Web.Api.Returns;

/// <summary>A day in a calendar.</summary>
/// <param name="Uid">Its name for ever, so that a calendar that reads again changes the entry and adds none (RFC 5545, 3.8.4.7).</param>
/// <param name="Day">The day.</param>
/// <param name="Summary">What stands on it.</param>
/// <param name="Description">More of it.</param>
/// <param name="Address">Where it can be read.</param>
internal sealed record CalendarDay(string Uid, DateOnly Day, string Summary, string Description, string Address);
