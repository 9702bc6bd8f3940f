using System.Globalization;

namespace GoldenThread.Time;

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
