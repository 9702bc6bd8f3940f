using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Documents.Reading;

/// <summary>What the styles of a workbook say about a cell: its background, and how its number is shown.</summary>
internal sealed class ExcelStyles
{
    // The colours that a workbook may name by number, from the eighth on; the first eight repeat these.
    private static readonly string[] Palette =
        ("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
        + "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
        + "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
        + "003366 339966 003300 333300 993300 993366 333399 333333").Split(' ');

    private readonly List<S.CellFormat> formats;
    private readonly List<S.Fill> fills;
    private readonly List<S.Font> fonts;
    private readonly Dictionary<int, string> numberFormats;
    private readonly List<string?> theme;
    private readonly bool from1904;

    /// <summary>Reads the styles of a workbook.</summary>
    public ExcelStyles(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        formats = [.. sheet?.CellFormats?.Elements<S.CellFormat>() ?? []];
        fonts = [.. sheet?.Fonts?.Elements<S.Font>() ?? []];
        fills = [.. sheet?.Fills?.Elements<S.Fill>() ?? []];
        numberFormats = (sheet?.NumberingFormats?.Elements<S.NumberingFormat>() ?? [])
            .GroupBy(f => OfficeValue.Whole(f.NumberFormatId) ?? 0).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");
        theme = Theme(workbook.ThemePart?.Theme?.ThemeElements?.ColorScheme);
        from1904 = OfficeValue.IsSet(workbook.Workbook.WorkbookProperties?.Date1904);
    }

    /// <summary>Background of a cell of a style; null for none.</summary>
    public string? Fill(int style)
    {
        if (Format(style) is not { } format || OfficeValue.Whole(format.FillId) is not (>= 0 and var id) || id >= fills.Count)
            return null;
        var pattern = fills[id].PatternFill;
        return pattern?.PatternType?.InnerText is null or "none" or "gray125"
            ? null
            : Colour(pattern.ForegroundColor) ?? Colour(pattern.BackgroundColor);
    }

    /// <summary>Colour of the words of a cell of a style; null for black and grey.</summary>
    public string? Words(int style) =>
        Format(style) is { } format && OfficeValue.Whole(format.FontId) is >= 0 and var id && id < fonts.Count
            ? CellColour.OfWords(Colour(fonts[id].GetFirstChild<S.Color>()))
            : null;

    /// <summary>A number as the cell's format shows it: dates in words, percentages, or the plain number.</summary>
    /// <remarks>A format that shows the month alone says no more than the month; what the serial number adds is left out.</remarks>
    public string Shown(string raw, int style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return raw;
        var format = OfficeValue.Whole(Format(style)?.NumberFormatId) ?? 0;
        var pattern = DatePattern(format);
        if (pattern is not null && number + (from1904 ? 1462 : 0) is >= 0 and < 2_958_466 and var serial)
            return DateTime.FromOADate(serial).ToString(pattern, CultureInfo.InvariantCulture);
        return IsPercent(format)
            ? Math.Round(number * 100, 10).ToString(CultureInfo.InvariantCulture) + "%"
            : number.ToString(CultureInfo.InvariantCulture);
    }

    private S.CellFormat? Format(int style) => style >= 0 && style < formats.Count ? formats[style] : null;

    private bool IsPercent(int format) => format is 9 or 10 || (numberFormats.TryGetValue(format, out var code) && Letters(code).Contains('%'));

    private string? DatePattern(int format)
    {
        if (!numberFormats.TryGetValue(format, out var code))
        {
            return format switch
            {
                17 => "MMMM yyyy",
                14 or 15 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => "dd MMMM yyyy",
                16 => "dd MMMM",
                22 => "dd MMMM yyyy HH:mm",
                (>= 18 and <= 21) or (>= 45 and <= 47) => "HH:mm",
                _ => null,
            };
        }

        var letters = Letters(code);
        var (day, year, hour) = (letters.Contains('d'), letters.Contains('y'), letters.Contains('h') || letters.Contains('s'));
        var month = letters.Contains('m') && (!hour || day || year);
        var date = (day, month, year) switch
        {
            (true, _, true) => "dd MMMM yyyy",
            (true, _, false) => "dd MMMM",
            (false, true, true) => "MMMM yyyy",
            (false, true, false) => "MMMM",
            (false, false, true) => "yyyy",
            _ => "",
        };
        var pattern = hour ? (date + " HH:mm").TrimStart() : date;
        return pattern.Length == 0 ? null : pattern;
    }

    // The letters of the first section of a format that mean something: no quoted words, no escaped characters, no [brackets].
    private static string Letters(string code)
    {
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            if (code[i] is '\\' or '_' or '*')
                i++;
            else if (code[i] is '"' or '[')
                i = code.IndexOf(code[i] == '"' ? '"' : ']', i + 1) is var close && close < 0 ? code.Length : close;
            else
                letters.Append(char.ToLowerInvariant(code[i]));
        }

        return letters.Replace("general", "").ToString();
    }

    private string? Colour(S.ColorType? colour)
    {
        var named = colour?.Rgb?.Value is { } rgb ? CellColour.FromHex(rgb)
            : OfficeValue.Whole(colour?.Theme) is { } index ? theme.ElementAtOrDefault(index)
            : OfficeValue.Whole(colour?.Indexed) is >= 0 and < 64 and var number ? Palette[number < 8 ? number : number - 8]
            : null;
        return named is null ? null
            : OfficeValue.Number(colour?.Tint) is { } tint and not 0 ? CellColour.Tinted(named, tint)
            : CellColour.FromHex(named);
    }

    // The order in which cells count theme colours: light and dark are swapped against the theme's own order.
    private static List<string?> Theme(A.ColorScheme? scheme) => scheme is null
        ? []
        :
        [
            Value(scheme.Light1Color), Value(scheme.Dark1Color), Value(scheme.Light2Color), Value(scheme.Dark2Color),
            Value(scheme.Accent1Color), Value(scheme.Accent2Color), Value(scheme.Accent3Color),
            Value(scheme.Accent4Color), Value(scheme.Accent5Color), Value(scheme.Accent6Color),
            Value(scheme.Hyperlink), Value(scheme.FollowedHyperlinkColor),
        ];

    private static string? Value(A.Color2Type? colour)
        => colour?.RgbColorModelHex?.Val?.Value ?? colour?.SystemColor?.LastColor?.Value;
}
