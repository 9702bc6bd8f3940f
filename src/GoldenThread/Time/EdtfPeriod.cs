using System.Globalization;

namespace GoldenThread.Time;

/// <summary>The days that an EDTF expression can mean.</summary>
internal static class EdtfPeriod
{
    /// <summary>First and last day, or null where the expression is not one that is kept here.</summary>
    public static (DateOnly Earliest, DateOnly Latest)? Read(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return One(edtf);
        return One(edtf[..slash]) is var (from, _) && One(edtf[(slash + 1)..]) is var (_, to) && from <= to ? (from, to) : null;
    }

    private static (DateOnly, DateOnly)? One(string edtf)
    {
        var parts = edtf.TrimEnd('~').Split('-');
        if (edtf.EndsWith("~~", StringComparison.Ordinal) || parts.Length > 3 || Number(parts[0], 4) is not { } year || year is < 1 or > 9998)
            return null;
        if (parts.Length == 1) return Months(year, 1, 12);
        if (Number(parts[1], 2) is not { } part) return null;
        if (parts.Length == 3)
            return part is >= 1 and <= 12 && Number(parts[2], 2) is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, part)
                ? (new DateOnly(year, part, day), new DateOnly(year, part, day))
                : null;
        return part switch
        {
            >= 1 and <= 12 => Months(year, part, 1),
            // Seasons of the northern half of the earth: winter begins in December and ends in the next year.
            >= 21 and <= 24 => Months(year, (part - 20) * 3, 3),
            >= 33 and <= 36 => Months(year, ((part - 33) * 3) + 1, 3),
            40 => Months(year, 1, 6),
            41 => Months(year, 7, 6),
            _ => null,
        };
    }

    private static (DateOnly, DateOnly) Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return (start, start.AddMonths(count).AddDays(-1));
    }

    private static int? Number(string digits, int length) =>
        digits.Length == length && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
