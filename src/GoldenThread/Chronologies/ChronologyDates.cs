using System.Globalization;
using System.Text.RegularExpressions;

namespace GoldenThread.Chronologies;

/// <summary>Dates in figures, whose order a file must show or a person say: 03/04 is never guessed.</summary>
public static partial class ChronologyDates
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The order that the dates show: a number over 12 can be no month. Null where none shows it, or where they show both.</summary>
    public static (DateOrder? Order, bool Mixed) Shown(IEnumerable<string> dates)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var (first, second) in dates.SelectMany(d => Figures().Matches(d)).Select(m => (Number(m, "first"), Number(m, "second"))))
        {
            dayFirst |= first > 12 && second <= 12;
            monthFirst |= second > 12 && first <= 12;
        }

        return (dayFirst == monthFirst ? null : dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst, dayFirst && monthFirst);
    }

    /// <summary>The words with dates in figures written out; null where a date can be read in two ways and no order is known.</summary>
    public static string? WrittenOut(string words, DateOrder? order)
    {
        var asks = false;
        var written = Figures().Replace(words, match =>
        {
            var (first, second) = (Number(match, "first"), Number(match, "second"));
            // What can only be read in one way, or is the same both ways, needs no order.
            var (day, month) = first > 12 || first == second || (second <= 12 && order == DateOrder.DayFirst) ? (first, second) : (second, first);
            if (first <= 12 && second <= 12 && first != second && order is null) asks = true;
            return month is >= 1 and <= 12 ? $"{day} {Months[month - 1]} {Year(match.Groups["year"].Value)}" : match.Value;
        });
        return asks ? null : written;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Year(string year) => year.Length == 4 ? year : $"20{year}";

    [CannotRunAway("No repetition in it is without a bound.")]
    [GeneratedRegex(@"(?<![0-9/.-])(?<first>[0-9]{1,2})[/.-](?<second>[0-9]{1,2})[/.-](?<year>[0-9]{4}|[0-9]{2})(?![0-9/.-])", RegexOptions.CultureInvariant,
    1_000)]
    private static partial Regex Figures();
}
