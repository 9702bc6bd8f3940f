using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A piece of HTML and its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the whole text that was given, whichever part of it was read.</param>
/// <param name="Value">Tag name, decoded entity, or the characters of a text; empty for what is hidden.</param>
/// <param name="Attributes">The attributes of a tag; null where it has none.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, Span Span, string Value, IReadOnlyDictionary<string, string>? Attributes = null)
{
    /// <summary>The decoded value of an attribute; null where there is none of that name.</summary>
    /// <param name="name">Its name in lower case.</param>
    public string? Attribute(string name) => Attributes?.GetValueOrDefault(name);
}
