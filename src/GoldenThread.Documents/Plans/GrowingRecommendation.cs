using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>A recommendation that is being read.</summary>
internal sealed class GrowingRecommendation
{
    public DraftText? Number { get; set; }

    public List<Fragment> Text { get; } = [];

    public DraftRating? Rating { get; set; }

    public List<Fragment> BoardQuestion { get; } = [];

    public List<GrowingText> Impacts { get; } = [];

    public List<GrowingRecommendation> Parts { get; } = [];

    public List<GrowingAction> Actions { get; } = [];

    /// <summary>Ratings of its rows, each with the first action of its row.</summary>
    public List<(GrowingAction? Action, DraftRating Rating)> RowRatings { get; } = [];

    /// <summary>True where a label says that it is the recommendation: the next such label begins another.</summary>
    public bool IsLabelled { get; set; }

    public bool HasText => Text.Count > 0;

    /// <summary>Every action, those of its parts too.</summary>
    public IEnumerable<GrowingAction> AllActions => Actions.Concat(Parts.SelectMany(p => p.AllActions));

    /// <summary>The answer of a column of its own ("Accepted"), with the first action of its row.</summary>
    public (GrowingAction Action, DraftRating Rating)? Answered { get; set; }

    /// <summary>How it was answered ("Accepted in principle. We will …"), and the action that holds these words; a rating where nothing else is.</summary>
    public (GrowingAction Action, Fragment Words)? Answer { get; set; }

    /// <summary>One rating among its rows is the recommendation's, and an answer beside it the action's; where several rows have one, each is its action's and the answer the recommendation's.</summary>
    public void Settle()
    {
        foreach (var (action, rating) in RowRatings)
        {
            if (RowRatings.Count > 1 && action is { Rating: null }) action.Rating = rating;
            else Rating ??= rating;
        }

        RowRatings.Clear();
        if (Answered is var (answered, said))
        {
            if (Rating is not null) answered.Rating ??= said;
            Rating ??= said;
        }

        foreach (var part in Parts) part.Settle();
    }

    public DraftRecommendation Grown(Growth growth) => new()
    {
        Number = Number,
        Text = HasText ? Fragment.Join(Text, "\n").Leaf() : null,
        Rating = Rating,
        BoardQuestion = BoardQuestion.Count > 0 ? Fragment.Join(BoardQuestion, "\n").Leaf() : null,
        Impacts = [.. Impacts.Select(i => i.Whole().Leaf())],
        Parts = [.. Parts.Select(p => p.Grown(growth))],
        Actions = [.. Actions.Select(a => a.Grown(growth))],
    };
}
