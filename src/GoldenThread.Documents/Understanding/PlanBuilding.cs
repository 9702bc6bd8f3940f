using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Understanding;

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

    public bool HasText => Text.Count > 0;

    /// <summary>Every action, those of its parts too.</summary>
    public IEnumerable<GrowingAction> AllActions => Actions.Concat(Parts.SelectMany(p => p.AllActions));

    /// <summary>One rating among its rows is the recommendation's; where several rows have one, each is its action's.</summary>
    public void Settle()
    {
        foreach (var (action, rating) in RowRatings)
        {
            if (RowRatings.Count > 1 && action is { Rating: null }) action.Rating = rating;
            else Rating ??= rating;
        }

        RowRatings.Clear();
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

/// <summary>A paragraph that may go on in the next cell.</summary>
internal sealed class GrowingText(Fragment first)
{
    private readonly List<Fragment> parts = [first];

    public string Text => parts[^1].Text;

    /// <summary>Adds what a page break had cut off.</summary>
    public void GoOn(Fragment rest) => parts.Add(rest);

    public Fragment Whole() => Fragment.Join(parts);
}

/// <summary>An action that is being read.</summary>
internal sealed class GrowingAction
{
    /// <summary>Its paragraphs; a paragraph may go on over a page break.</summary>
    public List<GrowingText> Text { get; } = [];

    public List<DraftOrganisation> Organisations { get; } = [];

    public List<GrowingDate> Dates { get; } = [];

    public GrowingText? Impact { get; set; }

    public DraftRating? Rating { get; set; }

    /// <summary>True once items of a list were added to it: the next item belongs to the same list.</summary>
    public bool IsList { get; set; }

    /// <summary>True where a label says that it is an action: what is labelled below it is its own.</summary>
    public bool IsLabelled { get; set; }

    /// <summary>Words that stand elsewhere already: the action is to do what the recommendation says.</summary>
    public Func<string>? Repeats { get; set; }

    public DraftAction Grown(Growth growth)
    {
        var words = Fragment.Join([.. Text.Select(t => t.Whole())], "\n");
        var text = Text.Count == 0 ? new DraftText(Repeats?.Invoke() ?? "", []) : words.Leaf();
        return new DraftAction
        {
            Text = text,
            Organisations = Organisations.Count > 0 ? [.. Organisations] : ActingOrganisations.In(words, growth.Names),
            Dates = Dates.Count > 0
                ? [.. Dates.SelectMany(d => DateReading.In(d.Words.Whole(), d.Usual, d.Uncertain, growth.Furniture))]
                : DateReading.Inside(words),
            Impact = Impact?.Whole().Leaf(),
            Rating = Rating,
        };
    }
}

/// <summary>A paragraph of dates that may go on in the next cell.</summary>
internal sealed record GrowingDate(GrowingText Words, DateMeaning Usual, bool Uncertain);

/// <summary>What is needed to turn what was read into a draft.</summary>
internal sealed record Growth(OrganisationNames Names, FurnitureBox Furniture, RatingReading Ratings);
