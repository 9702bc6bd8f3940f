namespace GoldenThread.Documents.Reading;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Characters as they stand.</summary>
    Text,

    /// <summary>A character reference; <see cref="HtmlToken.Value"/> is what it decodes to.</summary>
    Entity,

    /// <summary>A start tag; <see cref="HtmlToken.Value"/> is its name in lower case.</summary>
    StartTag,

    /// <summary>An end tag; <see cref="HtmlToken.Value"/> is its name in lower case.</summary>
    EndTag,

    /// <summary>What a browser does not show: comments, the document type, the content of scripts and style sheets.</summary>
    Hidden,
}
