using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>A tag as AngleSharp reads it.</summary>
/// <param name="Length">How many characters it holds.</param>
/// <param name="Attributes">Its attributes with their entities decoded, by their names in lower case.</param>
internal readonly record struct HtmlTag(int Length, IReadOnlyDictionary<string, string> Attributes)
{
    // A tag in whose attributes a ">" stands may be as long as this. Without a limit, every tag of a text whose quotation marks
    // are never closed would be read to the end of the text.
    private const int LongestQuoting = 1_024;

    // Of a longer one nobody needs the attributes, which take many times the memory of their text.
    private const int LongestWithAttributes = 64 * 1_024;

    /// <summary>Reads the tag that a text begins with; null where it never ends.</summary>
    /// <param name="text">From the "&lt;" of the tag on.</param>
    public static HtmlTag? Read(ReadOnlyMemory<char> text)
    {
        if (Whole(text[..Math.Min(text.Length, LongestQuoting)]) is { } tag)
            return tag;
        // A quotation mark that is never closed is no quotation mark: a browser would hide all that follows.
        var close = text.Span.IndexOf('>') + 1;
        if (close == 0)
            return null;
        return (close <= LongestWithAttributes ? Whole(text[..close]) : null) ?? new HtmlTag(close, new Dictionary<string, string>());
    }

    private static HtmlTag? Whole(ReadOnlyMemory<char> text)
    {
        using var source = new TextSource(new ReadOnlyMemoryTextSource(text));
        using var tokenizer = new HtmlTokenizer(
            source, HtmlEntityProvider.ResolverExtended)
        { DisableElementPositionTracking = true, ShouldEmitAttribute = IsAskedFor };
        if (tokenizer.Get() is not HtmlTagToken tag)
            return null;
        var attributes = new Dictionary<string, string>();
        foreach (var attribute in tag.Attributes)
            attributes.TryAdd(attribute.Name, attribute.Value);
        return new HtmlTag(source.Index, attributes);
    }

    private static bool IsAskedFor(ref StructHtmlToken tag, ReadOnlyMemory<char> name)
        => name.Span is "bgcolor" or "colspan" or "rowspan" or "start" or "style" or "type" or "value";
}
