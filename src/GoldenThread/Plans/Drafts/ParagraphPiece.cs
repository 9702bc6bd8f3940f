using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A numbered paragraph with its quotations.</summary>
internal sealed record ParagraphPiece(DraftParagraph Paragraph) : DraftPiece
{
    public override DraftText Text => Paragraph.Text;

    public override IEnumerable<DraftText> Hanging => Paragraph.Leaves().Where(l => !ReferenceEquals(l, Paragraph.Text));

    public override DraftPiece WithText(DraftText text) => new ParagraphPiece(Paragraph with { Text = text });

    public override DraftPiece Bare(DraftText text) => new ParagraphPiece(new DraftParagraph { Text = text });

    // The text shows the quotations, whose places are their own: the cut is sought in both, and a quotation stays whole.
    public override (DraftPiece First, DraftPiece Second) PartedAt(string source, int character)
    {
        var whole = Text with { Spans = Text.Spans.Concat(Paragraph.Quotes.SelectMany(q => q.Spans)).Normalised() };
        var (before, _) = SourceAlignment.Cut(source, whole, character);
        var cut = before.IsEmpty ? 0 : before[^1].End;
        var first = Paragraph with
        {
            Text = Text with { Text = Text.Text[..character].TrimEnd(), Spans = Within(Text.Spans, 0, cut) },
            Quotes = [.. Paragraph.Quotes.Where(q => q.Spans.IsEmpty || q.Spans[0].Start < cut)],
        };
        var second = new DraftParagraph
        {
            Text = Text with { Text = Text.Text[character..].TrimStart(), Spans = Within(Text.Spans, cut, int.MaxValue) },
            Quotes = [.. Paragraph.Quotes.Except(first.Quotes)],
        };
        return (new ParagraphPiece(first), new ParagraphPiece(second));
    }

    private static ImmutableArray<Span> Within(IEnumerable<Span> spans, int from, int to) =>
        [.. spans.Select(s => new Span(Math.Clamp(s.Start, from, to), Math.Clamp(s.End, from, to))).Where(s => s.Length > 0)];

    public override DraftPiece JoinedWith(DraftPiece next, out IEnumerable<DraftText> left)
    {
        if (next is not ParagraphPiece { Paragraph: var second }) return base.JoinedWith(next, out left);
        left = second.Number is { } number ? [number] : [];
        return new ParagraphPiece(Paragraph with
        {
            Text = Joined(Paragraph.Text, second.Text),
            Organisations = [.. Paragraph.Organisations, .. second.Organisations],
            Quotes = [.. Paragraph.Quotes, .. second.Quotes],
        });
    }
}
