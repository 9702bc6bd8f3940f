using System.Globalization;

namespace GoldenThread.Children;

/// <summary>How long what was seen of an adult holds, by the child's age.</summary>
public static class LooksAgain
{
    /// <summary>From how old somebody is an adult here, in years.</summary>
    public const int AdultAge = 16;

    /// <summary>How long a former partner, and an assessment, are looked at, in months.</summary>
    public const int Months = 12;

    private const int UnderOne = 8;
    private const int UnderFive = 13;
    private const int Older = 26;

    /// <summary>The window in days: 8 weeks for a child under 1 or not yet born, 13 under 5, 26 after.</summary>
    /// <param name="born">Day of birth; null where the child is not yet born, or nobody knows.</param>
    /// <param name="day">The day asked about.</param>
    public static int Days(DateOnly? born, DateOnly day) => 7 * (IsUnder(1, born, day) ? UnderOne : IsUnder(5, born, day) ? UnderFive : Older);

    /// <summary>True where the child is younger than so many years, or not yet born.</summary>
    public static bool IsUnder(int years, DateOnly? born, DateOnly day) => born is not { } birth || day < birth.AddYears(years);

    /// <summary>A day as facts keep it.</summary>
    public static DateOnly? Day(string? value) => value is { Length: >= 10 } && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
