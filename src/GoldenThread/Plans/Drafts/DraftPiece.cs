using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A piece that was taken out of its place in a draft, to be put elsewhere.</summary>
internal abstract record DraftPiece
{
    /// <summary>Its words.</summary>
    public abstract DraftText Text { get; }

    /// <summary>Leaves that hang on it and have no place once it becomes plain text.</summary>
    public virtual IEnumerable<DraftText> Hanging => [];

    /// <summary>The same with other words.</summary>
    public abstract DraftPiece WithText(DraftText text);

    /// <summary>A new one of its kind with nothing but words.</summary>
    public abstract DraftPiece Bare(DraftText text);

    /// <summary>Two pieces of one, parted where a character of its text stands in the source.</summary>
    public virtual (DraftPiece First, DraftPiece Second) PartedAt(string source, int character)
    {
        var (first, second) = SourceAlignment.Cut(source, Text, character);
        return (
            WithText(Text with { Text = Text.Text[..character].TrimEnd(), Spans = first }),
            Bare(Text with { Text = Text.Text[character..].TrimStart(), Spans = second }));
    }

    /// <summary>One piece of two of a kind; what has no place in one piece is left.</summary>
    public virtual DraftPiece JoinedWith(DraftPiece next, out IEnumerable<DraftText> left)
    {
        left = next.Hanging;
        return WithText(Joined(Text, next.Text));
    }

    protected static DraftText Joined(DraftText a, DraftText b) => a with
    {
        Text = $"{a.Text} {b.Text}".Trim(),
        Spans = a.Spans.Concat(b.Spans).Normalised(),
    };
}

/// <summary>Plain words: an impact, a question, something unplaced.</summary>
internal sealed record TextPiece(DraftText Words) : DraftPiece
{
    public override DraftText Text => Words;

    public override DraftPiece WithText(DraftText text) => new TextPiece(text);

    public override DraftPiece Bare(DraftText text) => new TextPiece(text);
}

/// <summary>An action with what hangs on it.</summary>
internal sealed record ActionPiece(DraftAction Action) : DraftPiece
{
    public override DraftText Text => Action.Text;

    public override IEnumerable<DraftText> Hanging => Action.Leaves().Skip(1);

    public override DraftPiece WithText(DraftText text) => new ActionPiece(Action with { Text = text });

    public override DraftPiece Bare(DraftText text) => new ActionPiece(new DraftAction { Text = text });

    public override DraftPiece JoinedWith(DraftPiece next, out IEnumerable<DraftText> left)
    {
        if (next is not ActionPiece { Action: var second }) return base.JoinedWith(next, out left);
        left = Action.Rating is not null ? Some(second.Rating) : [];
        return new ActionPiece(Action with
        {
            Text = Joined(Action.Text, second.Text),
            Organisations = [.. Action.Organisations, .. second.Organisations.Where(o => !o.Spans.IsEmpty || Action.Organisations.All(p => p.Name != o.Name))],
            Dates = [.. Action.Dates, .. second.Dates],
            Impact = (Action.Impact, second.Impact) is ({ } a, { } b) ? Joined(a, b) : Action.Impact ?? second.Impact,
            Rating = Action.Rating ?? second.Rating,
        });
    }

    private static IEnumerable<DraftText> Some(DraftText? leaf) => leaf is null ? [] : [leaf];
}

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

/// <summary>A whole recommendation with all that it holds.</summary>
internal sealed record RecommendationPiece(DraftRecommendation Recommendation) : DraftPiece
{
    public override DraftText Text => Recommendation.Text ?? new DraftText("", []);

    public override IEnumerable<DraftText> Hanging => Recommendation.Leaves().Where(l => !ReferenceEquals(l, Recommendation.Text));

    public override DraftPiece WithText(DraftText text) => new RecommendationPiece(Recommendation with { Text = text });

    public override DraftPiece Bare(DraftText text) => new RecommendationPiece(new DraftRecommendation { Text = text });

    public override DraftPiece JoinedWith(DraftPiece next, out IEnumerable<DraftText> left)
    {
        if (next is not RecommendationPiece { Recommendation: var second }) return base.JoinedWith(next, out left);
        left = new DraftText?[] { second.Number, Recommendation.Rating is null ? null : second.Rating, Recommendation.BoardQuestion is null ? null : second.BoardQuestion }
            .OfType<DraftText>();
        return new RecommendationPiece(Recommendation with
        {
            Text = Joined(Text, next.Text),
            Rating = Recommendation.Rating ?? second.Rating,
            BoardQuestion = Recommendation.BoardQuestion ?? second.BoardQuestion,
            Impacts = [.. Recommendation.Impacts, .. second.Impacts],
            Actions = [.. Recommendation.Actions, .. second.Actions],
            Parts = [.. Recommendation.Parts, .. second.Parts],
        });
    }
}
