using System.Drawing;
using System.Globalization;

namespace GoldenThread.Documents.Reading;

/// <summary>Backgrounds of cells, as six hexadecimal digits in upper case. White is no colour: it is the paper.</summary>
internal static class CellColour
{
    private const int LeastDifference = 40;

    /// <summary>A colour as HTML and CSS write it: "#0b0", "#00BB00", "rgb(0, 176, 80)" or a name; null where it is none.</summary>
    public static string? FromCss(string? value)
    {
        var colour = value?.Trim() ?? "";
        if (colour.StartsWith('#'))
            colour = colour[1..];
        else if (colour.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
            return FromRgb(colour);
        else if (Color.FromName(colour) is { IsKnownColor: true, IsSystemColor: false, A: 255 } named)
            return FromParts(named.R, named.G, named.B);
        return colour.Length == 3 && colour.All(char.IsAsciiHexDigit)
            ? FromHex(string.Concat(colour.Select(c => new string(c, 2))))
            : FromHex(colour);
    }

    /// <summary>The background of a style attribute; null where it has none.</summary>
    public static string? FromStyle(string? style)
    {
        foreach (var declaration in (style ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || declaration[..colon].Trim().ToLowerInvariant() is not ("background" or "background-color"))
                continue;
            var value = declaration[(colon + 1)..].Trim();
            var found = FromCss(value) ?? value.Split(' ').Select(FromCss).FirstOrDefault(c => c is not null);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>Six hexadecimal digits, or eight with the opacity first as Excel writes them; null for anything else.</summary>
    public static string? FromHex(string? digits)
    {
        if (digits is { Length: 8 } && digits.All(char.IsAsciiHexDigit))
            digits = digits[2..];
        if (digits is not { Length: 6 } || !digits.All(char.IsAsciiHexDigit))
            return null;
        var colour = digits.ToUpperInvariant();
        return colour == "FFFFFF" ? null : colour;
    }

    /// <summary>A colour of words, where it is one: black and grey say nothing, they are the colours of print.</summary>
    public static string? OfWords(string? digits)
    {
        if (FromHex(digits) is not { } colour) return null;
        var parts = new[] { colour[..2], colour[2..4], colour[4..] }.Select(p => int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
        return parts.Max() - parts.Min() >= LeastDifference ? colour : null;
    }

    /// <summary>A colour made lighter (tint above 0) or darker (below 0), as spreadsheets do with theme colours.</summary>
    /// <param name="colour">Six hexadecimal digits.</param>
    /// <param name="tint">From -1 (black) to 1 (white).</param>
    public static string? Tinted(string colour, double tint)
    {
        var amount = Math.Clamp(tint, -1, 1);
        return FromParts(Part(0), Part(2), Part(4));

        int Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return (int)Math.Round(amount < 0 ? value * (1 + amount) : value + (255 - value) * amount);
        }
    }

    private static string? FromRgb(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        var parts = value[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Take(3).Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 255 ? n : -1).ToArray();
        return numbers.Length == 3 && !numbers.Contains(-1) ? FromParts(numbers[0], numbers[1], numbers[2]) : null;
    }

    private static string? FromParts(int red, int green, int blue) => FromHex($"{red:X2}{green:X2}{blue:X2}");
}
