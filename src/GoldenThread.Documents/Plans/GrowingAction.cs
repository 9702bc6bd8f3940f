using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

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

    /// <summary>True where it holds who and when of the recommendation as a whole: the next words are an action of their own.</summary>
    public bool IsOfWhole { get; set; }

    /// <summary>Words that stand elsewhere already: the action is to do what the recommendation says.</summary>
    public Func<string>? Repeats { get; set; }

    public DraftAction Grown(Growth growth)
    {
        growth.Patience.Ask();
        var words = Fragment.Join([.. Text.Select(t => t.Whole())], "\n");
        var text = Text.Count == 0 ? new DraftText(Repeats?.Invoke() ?? "", []) : words.Leaf();
        return new DraftAction
        {
            Text = text,
            Organisations = Organisations.Count > 0 ? [.. Organisations] : ActingOrganisations.In(words, growth.Names),
            Dates = Dates.Count > 0
                ? [.. Dates.SelectMany(d => d.Inside is { } inside
                    ? [new DraftDate(inside.Date.Text, [], inside.Date.Edtf, d.Usual)]
                    : DateReading.In(d.Words.Whole(), d.Usual, d.Uncertain, growth.Furniture))]
                : Text.Count == 0 ? DateReading.DueIn(text.Text) : DateReading.Inside(words),
            Impact = Impact?.Whole().Leaf(),
            Rating = Rating,
        };
    }
}
