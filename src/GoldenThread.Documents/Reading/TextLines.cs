using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Cuts plain text into lines and knows the marks at their start.</summary>
internal static class TextLines
{
    private const string Bullets = "-–—•·▪●‣◦*\uf0b7\u25a0";

    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var stop = text.AsSpan(start).IndexOfAny('\n', '\r') is var found && found < 0 ? text.Length : start + found;
            var whole = new Span(start, stop);
            lines.Add(new TextLine(Trimmed(text, start, stop), whole, text.AsSpan(start, stop - start).Contains('\f')));
            start = stop + (stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    public static Span Trimmed(string text, int start, int stop)
    {
        while (start < stop && char.IsWhiteSpace(text[start])) start++;
        while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
        return new Span(start, stop);
    }

    /// <summary>A line that only draws: "-----", "|---|:--|", "=====".</summary>
    public static bool IsRule(string text, Span line)
    {
        if (line.Length < 3) return false;
        foreach (var c in text.AsSpan(line.Start, line.Length))
            if (c is not ('-' or '=' or '_' or '|' or ':' or '+' or ' ' or '\t' or '*' or '─' or '—' or '–')) return false;
        return true;
    }

    /// <summary>Length of the hashes of a Markdown heading; 0 for none.</summary>
    public static int HeadingMark(string text, Span line)
    {
        var hashes = 0;
        while (hashes < line.Length && text[line.Start + hashes] == '#') hashes++;
        return hashes is >= 1 and <= 6 && hashes < line.Length && char.IsWhiteSpace(text[line.Start + hashes]) ? hashes : 0;
    }

    /// <summary>Length of the mark of a list's item; 0 for none. A number is no mark: it is part of the text.</summary>
    public static int BulletMark(string text, Span line)
    {
        if (line.Length == 0 || !Bullets.Contains(text[line.Start])) return 0;
        var isDot = text[line.Start] is '•' or '▪' or '●' or '‣' or '◦' or '\uf0b7' or '\u25a0';
        return line.Length > 1 && (isDot || char.IsWhiteSpace(text[line.Start + 1])) ? 1 : 0;
    }
}
