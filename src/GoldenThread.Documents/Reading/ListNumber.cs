using System.Globalization;

namespace GoldenThread.Documents.Reading;

/// <summary>Numbers of lists as they are shown.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>As a letter: a to z, then aa, bb as Word counts; below 1 as digits.</summary>
    public static string Letter(int number)
        => number is < 1 or > 780 ? Digits(number) : new string((char)('a' + (number - 1) % 26), (number - 1) / 26 + 1);

    /// <summary>As a Roman number in lower case; outside 1 to 3999 as digits.</summary>
    public static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Digits(number);
        var roman = "";
        foreach (var (value, letters) in Romans)
        {
            for (; number >= value; number -= value)
                roman += letters;
        }

        return roman;
    }

    /// <summary>As digits.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A list of a web page while it is being read.</summary>
/// <param name="ordered">Whether its items are numbered.</param>
/// <param name="type">1, a, A, i or I.</param>
/// <param name="start">The first number, as the page gives it.</param>
internal sealed class HtmlList(bool ordered, string? type, string? start)
{
    private int next = int.TryParse(start, out var first) ? first : 1;

    /// <summary>Whether its items are numbered.</summary>
    public bool Ordered => ordered;

    /// <summary>The number of the next item, with its full stop.</summary>
    /// <param name="given">The number that the item asks for; null where it asks for none.</param>
    public string Next(string? given)
    {
        if (int.TryParse(given, out var number))
            next = number;
        var shown = type switch
        {
            "a" => ListNumber.Letter(next),
            "A" => ListNumber.Letter(next).ToUpperInvariant(),
            "i" => ListNumber.Roman(next),
            "I" => ListNumber.Roman(next).ToUpperInvariant(),
            _ => ListNumber.Digits(next),
        };
        next++;
        return shown + ".";
    }
}
