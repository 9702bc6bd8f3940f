namespace GoldenThread.Plans.Drafts;

/// <summary>Plain words: an impact, a question, something unplaced.</summary>
internal sealed record TextPiece(DraftText Words) : DraftPiece
{
    public override DraftText Text => Words;

    public override DraftPiece WithText(DraftText text) => new TextPiece(text);

    public override DraftPiece Bare(DraftText text) => new TextPiece(text);
}
