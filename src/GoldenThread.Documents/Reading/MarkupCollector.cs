using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Collects the places of markup; places that touch become one piece.</summary>
/// <param name="text">The text that the places count in.</param>
internal sealed class MarkupCollector(string text)
{
    private readonly List<(Span Span, FurnitureKind Kind)> pieces = [];

    /// <summary>Adds a place. Places are given in reading order.</summary>
    public void Add(Span span, FurnitureKind kind = FurnitureKind.Markup)
    {
        if (text.AsSpan(span.Start, span.Length).IsWhiteSpace())
            return;
        if (pieces.Count > 0 && pieces[^1].Span.End == span.Start && pieces[^1].Kind == kind)
            pieces[^1] = (new Span(pieces[^1].Span.Start, span.End), kind);
        else
            pieces.Add((span, kind));
    }

    /// <summary>The pieces, in the order of their places.</summary>
    public ImmutableArray<DraftFurniture> Take()
        => [.. pieces.OrderBy(p => p.Span.Start).Select(p => new DraftFurniture(text[p.Span.Start..p.Span.End], [p.Span], p.Kind))];
}
