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
