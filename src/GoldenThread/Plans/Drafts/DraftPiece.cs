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
