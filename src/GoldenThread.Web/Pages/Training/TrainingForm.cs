using System.Globalization;
using GoldenThread.Organisations;
using GoldenThread.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>What several forms of training ask.</summary>
internal static class TrainingForm
{
    public static IEnumerable<SelectListItem> Levels => Enumerable.Range(TrainingCoverage.LowestLevel, TrainingCoverage.HighestLevel).Select(l => new SelectListItem($"Level {l}", $"{l}"));

    public static IEnumerable<SelectListItem> Statuses => new[]
    {
        AttendanceStatus.Attended, AttendanceStatus.InPart, AttendanceStatus.WalkedIn, AttendanceStatus.CancelledInTime, AttendanceStatus.CancelledLate, AttendanceStatus.DidNotAttend,
    }.Select(s => new SelectListItem(s.Words(), s.ToString()));

    /// <summary>Organisations that there were on a day, those alone that may be chosen.</summary>
    public static IReadOnlyList<SelectListItem> Organisations(OrganisationRegister register, DateOnly on, OrganisationId? alone = null) =>
    [
        .. register.All.Where(o => (o.Ended is null || o.Ended >= on) && (alone is null || o.Id == alone)).OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase)
            .Select(o => new SelectListItem(o.Name, o.Id.Value.ToString())),
    ];

    /// <summary>A whole number; null where the words are none.</summary>
    public static int? Number(string? words) => int.TryParse(words?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
