using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Reading;

/// <summary>The characters that Word takes from fonts of pictures: ticks, crosses, boxes, where Unicode has letters that nobody meant.</summary>
internal static class WordSymbols
{
    /// <summary>The character as Unicode has it; where it has none, the one that is written.</summary>
    public static string Of(W.SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            || code is <= 0 or > 0xFFFF or >= 0xD800 and < 0xE000)
            return "";
        var font = symbol.Font?.Value ?? "";
        var known = font.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase) ? OfSecond(code & 0xFF) : Of(code & 0xFF);
        // Without the mark of a picture's place (F0xx) the font must say that its letters are pictures.
        return known is not null && ((code & 0xFF00) == 0xF000 || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)) ? known : ((char)code).ToString();
    }

    private static string? Of(int code) => code switch
    {
        0xFC => "✓",
        0xFB => "✗",
        0xFE => "☑",
        0xFD or 0x78 => "☒",
        0x6F or 0x71 or 0xA8 => "☐",
        0x6C or 0x6E or 0xB7 or 0xA7 => "•",
        _ => null,
    };

    private static string? OfSecond(int code) => code switch
    {
        0x50 => "✓",
        0x4F => "✗",
        0x52 => "☑",
        0x51 or 0x53 or 0x54 => "☒",
        0x2A or 0x30 or 0xA3 => "☐",
        0x95 or 0x96 or 0x97 or 0x98 => "•",
        _ => null,
    };
}
