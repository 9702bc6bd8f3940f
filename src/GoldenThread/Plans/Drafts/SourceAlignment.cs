using System.Collections.Immutable;
using System.Net;

namespace GoldenThread.Plans.Drafts;

/// <summary>Finds where in the source a place in a piece's text lies, although lines were joined and entities decoded.</summary>
internal static class SourceAlignment
{
    /// <summary>Cuts the places of a piece in two.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="character">How many characters of its text belong to the first half.</param>
    public static (ImmutableArray<Span> First, ImmutableArray<Span> Second) Cut(string source, DraftText piece, int character)
    {
        var wanted = piece.Text.AsSpan(0, character).ToString().Count(c => !char.IsWhiteSpace(c));
        var seen = 0;
        foreach (var span in piece.Spans)
        {
            for (var at = span.Start; at < span.End;)
            {
                if (seen >= wanted && !char.IsWhiteSpace(source[at])) return Parted(piece.Spans, at);
                var (length, shown) = Next(source, at, span.End);
                seen += shown;
                at += length;
            }
        }

        return (piece.Spans, []);
    }

    // One character of the source, or one entity, and how many characters that are not white space it shows.
    private static (int Length, int Shown) Next(string source, int at, int end)
    {
        if (source[at] == '&' && source.IndexOf(';', at, Math.Min(12, end - at)) is > 0 and var close)
        {
            var entity = source[at..(close + 1)];
            var decoded = WebUtility.HtmlDecode(entity);
            if (decoded != entity) return (entity.Length, decoded.Count(c => !char.IsWhiteSpace(c)));
        }

        return (1, char.IsWhiteSpace(source[at]) ? 0 : 1);
    }

    private static (ImmutableArray<Span> First, ImmutableArray<Span> Second) Parted(ImmutableArray<Span> spans, int at) =>
    (
        [.. spans.Select(s => new Span(s.Start, Math.Clamp(at, s.Start, s.End))).Where(s => s.Length > 0)],
        [.. spans.Select(s => new Span(Math.Clamp(at, s.Start, s.End), s.End)).Where(s => s.Length > 0)]
    );
}
