using System.Globalization;
using AngleSharp.Html;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Cuts HTML, or text with tags in it, into tags, text and entities that leave no character out.</summary>
/// <remarks>
/// AngleSharp's tokenizer reads each tag, and its tables decode the entities; where a tag begins and what is text is said here
/// (decision 101). The tokens of a text are its partition: they follow one another without gap. A <c>&lt;</c> that opens no tag
/// ("&lt; 5 years") is text.
/// </remarks>
internal static class HtmlTokens
{
    private const int LongestEntity = 34;

    /// <summary>Cuts a whole text.</summary>
    public static IEnumerable<HtmlToken> Read(string text) => Read(text, 0, text.Length);

    /// <summary>Cuts part of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First character to read.</param>
    /// <param name="end">Where to end, not included.</param>
    public static IEnumerable<HtmlToken> Read(string text, int start, int end)
    {
        var at = start;
        var textFrom = start;
        // Once no closing bracket is left, no later "<" can open a tag; without this, many "<" would each search to the end.
        var lastBracket = end > start ? text.LastIndexOf('>', end - 1, end - start) : -1;
        while (at < end)
        {
            var token = text[at] switch
            {
                '<' when at < lastBracket => Tag(text, at, end),
                '&' => Entity(text, at, end),
                _ => null,
            };
            if (token is not { } found)
            {
                at++;
                continue;
            }

            if (textFrom < at)
                yield return Plain(text, textFrom, at);
            yield return found;
            at = textFrom = found.Span.End;

            if (found.Kind == HtmlTokenKind.StartTag && found.Value is "script" or "style" && EndOfRaw(text, at, end, found.Value) is var raw && raw > at)
            {
                yield return new HtmlToken(HtmlTokenKind.Hidden, new Span(at, raw), "");
                at = textFrom = raw;
            }
        }

        if (textFrom < end)
            yield return Plain(text, textFrom, end);
    }

    private static HtmlToken Plain(string text, int start, int end)
        => new(HtmlTokenKind.Text, new Span(start, end), text[start..end]);

    private static HtmlToken? Tag(string text, int at, int end)
    {
        if (at + 1 >= end)
            return null;
        if (text[at + 1] is '!' or '?')
            return Declaration(text, at, end);
        var closing = text[at + 1] == '/';
        var nameFrom = closing ? at + 2 : at + 1;
        if (nameFrom >= end || !char.IsAsciiLetter(text[nameFrom]))
            return null;
        var nameEnd = nameFrom;
        while (nameEnd < end && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] is '-' or ':'))
            nameEnd++;
        // What follows the name of a tag is white space, a slash or its end: "<a.b@example.org>" is no tag.
        if (nameEnd >= end || !(char.IsWhiteSpace(text[nameEnd]) || text[nameEnd] is '/' or '>'))
            return null;
        var kind = closing ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag;
        var name = text[nameFrom..nameEnd].ToLowerInvariant();
        if (text[nameEnd] == '>')
            return new HtmlToken(kind, new Span(at, nameEnd + 1), name);
        return HtmlTag.Read(text.AsMemory(at, end - at)) is { } tag
            ? new HtmlToken(kind, new Span(at, at + tag.Length), name, tag.Attributes)
            : null;
    }

    private static HtmlToken? Declaration(string text, int at, int end)
    {
        var comment = string.CompareOrdinal(text, at, "<!--", 0, 4) == 0;
        if (!comment && !(text[at + 1] == '?' || at + 2 < end && (char.IsAsciiLetter(text[at + 2]) || text[at + 2] == '[')))
            return null;
        var mark = comment ? "-->" : ">";
        var from = comment ? at + 4 : at + 2;
        var close = from < end ? text.IndexOf(mark, from, end - from, StringComparison.Ordinal) : -1;
        // As browsers do: a comment that is never closed runs to the end.
        var stop = close >= 0 ? close + mark.Length : end;
        return comment || close >= 0 ? new HtmlToken(HtmlTokenKind.Hidden, new Span(at, stop), "") : null;
    }

    private static int EndOfRaw(string text, int at, int end, string name)
    {
        var close = text.IndexOf("</" + name, at, end - at, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? end : close;
    }

    private static HtmlToken? Entity(string text, int at, int end)
    {
        var stop = Math.Min(end, at + LongestEntity);
        if (at + 2 < stop && text[at + 1] == '#')
            return Numeric(text, at, stop);
        var name = at + 1;
        while (name < stop && char.IsAsciiLetterOrDigit(text[name]))
            name++;
        // Without its semicolon a name is only believed where browsers of old believed it, and not inside a word ("R&D", "&notes").
        if (name < stop && text[name] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[(at + 1)..(name + 1)]) is { } symbol)
            return new HtmlToken(HtmlTokenKind.Entity, new Span(at, name + 1), symbol);
        return null;
    }

    private static HtmlToken? Numeric(string text, int at, int stop)
    {
        var hex = text[at + 2] is 'x' or 'X';
        var from = at + (hex ? 3 : 2);
        var digits = from;
        while (digits < stop && (hex ? char.IsAsciiHexDigit(text[digits]) : char.IsAsciiDigit(text[digits])))
            digits++;
        if (digits == from || digits >= stop || text[digits] != ';')
            return null;
        var known = int.TryParse(
            text.AsSpan(from, digits - from), hex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        // Word's old HTML writes Windows-1252 numbers ("&#150;"); HTML says that they mean what they meant there.
        var value = !known || HtmlEntityProvider.IsInvalidNumber(code)
            ? "\uFFFD"
            : HtmlEntityProvider.GetSymbolFromTable(code) ?? char.ConvertFromUtf32(code);
        return new HtmlToken(HtmlTokenKind.Entity, new Span(at, digits + 1), value);
    }
}
