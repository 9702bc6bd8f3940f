using System.Globalization;

namespace GoldenThread.Time;

/// <summary>A word, a number or a sign of a text that may hold a date.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Word">The word in lower case, or the sign; empty for a number.</param>
/// <param name="Number">The number, or -1.</param>
internal readonly record struct DateToken(int Start, int Length, string Word, int Number)
{
    public int End => Start + Length;

    public bool IsNumber => Number >= 0;

    public bool IsDash => Word is "-" or "–" or "—" or "‑";

    /// <summary>A year between 1900 and 2099, in four digits.</summary>
    public bool IsYear => IsNumber && Length == 4 && Number is >= 1900 and <= 2099;
}

/// <summary>Cuts a text into words, numbers and signs.</summary>
internal static class DateTokens
{
    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>(text.Length / 4);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
                // Long numbers are no part of a date; they stand as a word that nothing knows.
                var value = i - start <= 4 ? int.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture) : -1;
                tokens.Add(new DateToken(start, i - start, value < 0 ? "#" : "", value));
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                tokens.Add(new DateToken(start, i - start, i - start <= 12 ? text[start..i].ToLowerInvariant() : "#", -1));
            }
            else
            {
                tokens.Add(new DateToken(start, 1, text[i++].ToString(), -1));
            }
        }

        return tokens;
    }
}
