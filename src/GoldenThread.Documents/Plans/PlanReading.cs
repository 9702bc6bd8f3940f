using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>The plan as it grows while a document is read, whichever layout each part of it has.</summary>
internal sealed class PlanReading(Growth growth)
{
    public List<GrowingRecommendation> Recommendations { get; } = [];

    /// <summary>What stands after the plan began and belongs to nothing.</summary>
    public List<Fragment> Unplaced { get; } = [];

    public Growth Growth { get; } = growth;

    /// <summary>The recommendation that is being read, without regard to parts.</summary>
    public GrowingRecommendation? Whole { get; private set; }

    /// <summary>The recommendation or part that is being read.</summary>
    public GrowingRecommendation? Current { get; private set; }

    /// <summary>The recommendation that is being read; begins one without number where there is none.</summary>
    public GrowingRecommendation Needed => Current ?? Begin(null);

    public GrowingRecommendation Begin(DraftText? number)
    {
        Whole = Current = new GrowingRecommendation { Number = number };
        Recommendations.Add(Whole);
        return Whole;
    }

    public GrowingRecommendation BeginPart(DraftText number)
    {
        var whole = Whole ?? Begin(null);
        Current = new GrowingRecommendation { Number = number };
        whole.Parts.Add(Current);
        return Current;
    }

    /// <summary>What follows belongs to the recommendation as a whole again.</summary>
    public void LeaveParts() => Current = Whole;

    public GrowingAction AddAction(Fragment words)
    {
        var action = new GrowingAction();
        action.Text.Add(new GrowingText(words));
        Needed.Actions.Add(action);
        return action;
    }

    /// <summary>An action in a narrative; where its lead or date stood before it, they were waiting for it.</summary>
    public GrowingAction NextAction(Fragment words)
    {
        if (Needed.Actions is not [.., { Text.Count: 0 } waiting]) return AddAction(words);
        waiting.Text.Add(new GrowingText(words));
        return waiting;
    }

    /// <summary>The action that dates and organisations without one belong to: the last, or one that repeats the recommendation.</summary>
    public GrowingAction LastAction()
    {
        var current = Needed;
        if (current.AllActions.LastOrDefault() is { } last) return last;
        var action = new GrowingAction { Repeats = () => current.HasText ? Fragment.Join(current.Text, "\n").Plain() : "" };
        current.Actions.Add(action);
        return action;
    }

    /// <summary>Places what a label such as "Lead:" or a row of a card says.</summary>
    /// <param name="kind">What the label says.</param>
    /// <param name="words">The words after it.</param>
    /// <param name="header">The label's words.</param>
    public void Place(ColumnKind kind, Fragment words, string header)
    {
        if (words.IsEmpty) return;
        switch (kind)
        {
            case ColumnKind.Recommendation:
                Needed.Text.Add(words);
                break;
            case ColumnKind.BoardQuestion:
                Needed.BoardQuestion.Add(words);
                break;
            case ColumnKind.Action or ColumnKind.Update:
                NextAction(words).IsLabelled = true;
                break;
            case ColumnKind.Evidence:
                LastAction().Text.Add(new GrowingText(words));
                break;
            case ColumnKind.Organisation:
                LastAction().Organisations.AddRange(Organisations(words));
                break;
            case ColumnKind.Date:
                var dated = LastAction();
                // Below several paragraphs of progress a date may be meant for any of them; below "Action: …" it is that action's.
                dated.Dates.Add(new GrowingDate(new GrowingText(words), DateReading.OfHeader(header), Needed.Actions.Count > 1 && !dated.IsLabelled));
                break;
            case ColumnKind.Impact:
                PlaceImpact(words);
                break;
            case ColumnKind.Rating:
                PlaceRating(words);
                break;
            default:
                Growth.Furniture.Add(words, FurnitureKind.Label);
                break;
        }
    }

    /// <summary>The names in a cell or after "Lead:"; what parts them is furniture.</summary>
    public IEnumerable<DraftOrganisation> Organisations(Fragment words)
    {
        foreach (var (start, end, gapEnd) in OrganisationList.Cut(words.Text, Growth.Names))
        {
            var name = words.Slice(start, end);
            if (gapEnd > end) Growth.Furniture.Add(words.Slice(end, gapEnd), FurnitureKind.Label);
            if (!name.IsEmpty) yield return new DraftOrganisation(name.Plain(), name.Spans(), []);
        }
    }

    private void PlaceImpact(Fragment words)
    {
        if (Needed.Actions is [.., { Impact: null } last] && (last.IsLabelled || Needed.Actions.Count == 1)) last.Impact = new GrowingText(words);
        else Needed.Impacts.Add(new GrowingText(words));
    }

    private void PlaceRating(Fragment words)
    {
        if (Growth.Ratings.Read(words) is { } rating) Needed.RowRatings.Add((Needed.AllActions.LastOrDefault(), rating));
        else Unplaced.Add(words);
    }
}
