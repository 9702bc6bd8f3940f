namespace GoldenThread.Plans.Drafts;

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
        left = new DraftText?[] { second.Number, Recommendation.Rating is null
            ? null
            : second.Rating, Recommendation.BoardQuestion is null ? null : second.BoardQuestion }
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
