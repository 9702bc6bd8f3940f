namespace GoldenThread.Plans.Drafts;

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
