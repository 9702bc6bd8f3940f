using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Reading;

/// <summary>What the styles of a Word document say about its paragraphs.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 12;
    private readonly Dictionary<string, W.Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads the styles of a document.</summary>
    public WordStyles(MainDocumentPart part)
    {
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<W.Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                styles.TryAdd(id, style);
        }
    }

    /// <summary>Heading level from 1, or 0 for a paragraph that is no heading. A title is a heading of level 1.</summary>
    public int HeadingLevel(W.Paragraph paragraph)
    {
        if (OfficeValue.Whole(paragraph.ParagraphProperties?.OutlineLevel?.Val) is >= 0 and < 9 and var direct)
            return direct + 1;
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
                return 1;
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), out var level) && level is >= 1 and <= 9)
                return level;
            if (OfficeValue.Whole(style.StyleParagraphProperties?.OutlineLevel?.Val) is >= 0 and < 9 and var outline)
                return outline + 1;
        }

        return 0;
    }

    /// <summary>The list that a paragraph belongs to, by itself or by its style; null for none.</summary>
    public (int List, int Level)? Numbering(W.Paragraph paragraph)
    {
        var direct = paragraph.ParagraphProperties?.NumberingProperties;
        var list = OfficeValue.Whole(direct?.NumberingId?.Val);
        var level = OfficeValue.Whole(direct?.NumberingLevelReference?.Val);
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            if (list is not null)
                break;
            list = OfficeValue.Whole(style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val);
            level ??= OfficeValue.Whole(style.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val);
        }

        return list is > 0 ? (list.Value, Math.Clamp(level ?? 0, 0, 8)) : null;
    }

    /// <summary>True where a run is bold by itself or by its character style.</summary>
    public bool IsBold(W.RunProperties? properties)
    {
        if (properties?.Bold is { } bold)
            return IsOn(bold);
        return Chain(properties?.RunStyle?.Val?.Value).Any(s => s.StyleRunProperties?.Bold is { } own && IsOn(own));
    }

    /// <summary>A property that is there is on, unless it says that it is off.</summary>
    public static bool IsOn(W.OnOffType property) => OfficeValue.IsOn(property.Val);

    private IEnumerable<W.Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
