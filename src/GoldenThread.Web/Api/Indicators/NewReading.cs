using System.Globalization;
using GoldenThread.Indicators;

namespace GoldenThread.Web.Api.Indicators;

/// <summary>A new reading: a numerator with its denominator, or a value, or a percentage as stated, or why it is missing.</summary>
/// <param name="Period">The period, such as 2026-03, 2026-Q1 or 2025-26.</param>
/// <param name="Organisation">The organisation. Left out by the token of an organisation lead, it is their own.</param>
/// <param name="Numerator">How many.</param>
/// <param name="Denominator">Of how many.</param>
/// <param name="Value">A single figure: a count, a rate, a median.</param>
/// <param name="Percentage">A percentage as somebody stated it, such as “less than 30%”. It is kept and proves nothing.</param>
/// <param name="MissingBecause">Why there is no reading.</param>
/// <param name="Note">A note.</param>
/// <param name="Provisional">True if the reading may still change.</param>
/// <param name="Supersedes">Id of the reading that this one replaces. Needed if there is a different one for the period.</param>
internal sealed record NewReading(
    string Period, Guid? Organisation, decimal? Numerator, decimal? Denominator, decimal? Value, string? Percentage, string? MissingBecause, string? Note, bool? Provisional,
    Guid? Supersedes)
{
    public ReadingRow AsRow() => new(1)
    {
        Period = Period ?? "",
        Numerator = Words(Numerator),
        Denominator = Words(Denominator),
        Value = Words(Value),
        Percentage = Percentage ?? "",
        Reason = MissingBecause ?? "",
        Note = Note ?? "",
    };

    private static string Words(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
