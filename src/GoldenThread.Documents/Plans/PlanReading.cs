using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>The plan as it grows while a document is read, whichever layout each part of it has.</summary>
internal sealed partial class PlanReading(Growth growth)
{
    private const int LongestDate = 60;
    private readonly LeadCell leads = new(growth);

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

    /// <summary>What follows belongs to the recommendation with this number, which was read before; false where none has it.</summary>
    public bool Return(string number)
    {
        if (Numbered(number) is not { } known) return false;
        Whole = Current = known;
        return true;
    }

    /// <summary>The last recommendation with words that has this number, however it is written.</summary>
    public GrowingRecommendation? Numbered(string number)
    {
        var key = Restated.Key(number);
        return key.Length == 0 ? null : Recommendations.FindLast(r => r is { Number: not null, HasText: true } && Restated.Key(r.Number.Text) == key);
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
        if (Needed.Actions is not [.., { Text.Count: 0, IsOfWhole: false } waiting]) return AddAction(words);
        waiting.Text.Add(new GrowingText(words));
        return waiting;
    }

    /// <summary>The action that dates and organisations without one belong to: the last, or one that repeats the recommendation.</summary>
    public GrowingAction LastAction()
    {
        return Needed.AllActions.LastOrDefault() ?? AddRepeating();
    }

    /// <summary>An action that is to do what the recommendation says.</summary>
    public GrowingAction AddRepeating()
    {
        var current = Needed;
        var action = new GrowingAction { Repeats = () => current.HasText ? Fragment.Join(current.Text, "\n").Plain() : "" };
        current.Actions.Add(action);
        return action;
    }

    /// <summary>Places what a label such as "Lead:" or a row of a card says.</summary>
    /// <param name="kind">What the label says.</param>
    /// <param name="words">The words after it.</param>
    /// <param name="header">The label's words.</param>
    /// <param name="goesOn">True for a further paragraph below the same label.</param>
    public void Place(ColumnKind kind, Fragment words, string header, bool goesOn = false)
    {
        if (words.IsEmpty) return;
        switch (kind)
        {
            case ColumnKind.Recommendation or ColumnKind.Finding when kind == ColumnKind.Recommendation || !FindingsStandBeside:
                // A label that comes again begins the next; a further paragraph goes on.
                if (!goesOn && Current is { HasText: true } current && (current.IsLabelled || current.Actions.Exists(a => a.Text.Count > 0))) Begin(null);
                PlaceText(words);
                Current!.IsLabelled = true;
                break;
            case ColumnKind.Number:
                if (!goesOn) BeginNumbered(words);
                break;
            case ColumnKind.BoardQuestion:
                Needed.BoardQuestion.Add(words);
                break;
            case ColumnKind.Update when !goesOn && Growth.Ratings.IsWhole(words.Plain().TrimEnd('.')):
                PlaceRating(WithoutStop(words, Growth.Ratings.IsWhole));
                break;
            case ColumnKind.Update when StatusAtEnd(words.Text) is > 0 and var status:
                NextAction(words.Slice(0, status)).IsLabelled = true;
                PlaceRating(WithoutStop(words.Slice(status), Growth.Ratings.IsWhole));
                break;
            case ColumnKind.Response when !goesOn && Growth.Ratings.Leading(words.Text) > 0 && Needed is { Answer: null } answered:
                NextAction(words).IsLabelled = true;
                answered.Answer = (answered.Actions[^1], words);
                break;
            case ColumnKind.Action or ColumnKind.Update or ColumnKind.Response:
                NextAction(words).IsLabelled = true;
                break;
            case ColumnKind.Evidence:
                LastAction().Text.Add(new GrowingText(words));
                break;
            case ColumnKind.Organisation when WhoAndWhen.Of(words, Growth) is var (who, when):
                Place(ColumnKind.Organisation, who, header, goesOn);
                Place(ColumnKind.Date, when, header, goesOn);
                break;
            case ColumnKind.Organisation:
                LastAction().Organisations.AddRange(Organisations(words));
                break;
            // "Completed by: Registered Manager" names somebody.
            case ColumnKind.Date when header.EndsWith(" by", StringComparison.Ordinal) && ApproximateDate.Find(words.Text).IsEmpty && OrganisationList.IsLead(words.Text.TrimEnd('.'), Growth.Names):
                if (LastAction().Organisations.Count > 0) Growth.Furniture.Add(words, FurnitureKind.Aside);
                else LastAction().Organisations.AddRange(Organisations(words));
                break;
            case ColumnKind.Date when DatesAndNews.AreAsked(header) || ApproximateDate.Find(words.Text).IsEmpty && !DateReading.IsVague(words.Text) && words.Text.Contains(". ", StringComparison.Ordinal):
                var (dates, news) = DatesAndNews.Part([words], asksForNews: true, Growth.Furniture);
                foreach (var date in dates) PlaceDate(date, header);
                foreach (var told in news) AddAction(told).IsLabelled = true;
                break;
            case ColumnKind.Date:
                PlaceDate(words, header);
                break;
            case ColumnKind.Impact:
                PlaceImpact(words);
                break;
            case ColumnKind.Rating:
                PlaceRating(WithoutStop(words, Growth.Ratings.IsWhole));
                break;
            default:
                Growth.Furniture.Add(words, kind is ColumnKind.Aside or ColumnKind.Finding ? FurnitureKind.Aside : FurnitureKind.Label);
                break;
        }
    }

    private void PlaceDate(Fragment words, string header)
    {
        words = WithoutStop(words, w => w.Length <= LongestDate && (DateReading.IsVague(w) || ApproximateDate.Find(w).Length == 1));
        var dated = LastAction();
        // Below several paragraphs of progress a date may be meant for any of them; below "Action: …" it is that action's.
        dated.Dates.Add(new GrowingDate(new GrowingText(words), DateReading.OfHeader(header), Needed.Actions.Count > 1 && !dated.IsLabelled));
    }

    // "Consultation closed in June. In progress.": the last sentence is how far it is.
    private int StatusAtEnd(string text)
    {
        var last = text.TrimEnd('.', ' ').LastIndexOf(". ", StringComparison.Ordinal);
        return last > 0 && Needed.RowRatings.Count == 0 && Growth.Ratings.IsWhole(text[(last + 2)..].Trim().TrimEnd('.')) ? last + 2 : 0;
    }

    // "By: 31 March 2026. Status: In progress.": the full stop ends a label's words and is none of them.
    private Fragment WithoutStop(Fragment words, Func<string, bool> holds)
    {
        if (words.Text is not [.. var before, '.' or ';' or ','] || !holds(before)) return words;
        Growth.Furniture.Add(words.Slice(before.Length), FurnitureKind.Label);
        return words.Slice(0, before.Length);
    }

    /// <summary>True where findings stand beside recommendations, and are not recommendations themselves.</summary>
    public bool FindingsStandBeside { get; set; }

    /// <summary>True where the text of the recommendation that is being read is unfinished, so that these words go on with it.</summary>
    public bool GoesOnFrom(string words) => Current is { HasText: true } current && Rejoin.GoesOn(current.Text[^1].Text, words);

    // The words of a recommendation may begin with its number: "R4 Publish …", "Recommendation 2: …".
    private void PlaceText(Fragment words)
    {
        if (Current is null or { Number: null, HasText: false } && Labels.Number(words.Text) is { } label && label.Rest < words.Text.Length)
        {
            Growth.Furniture.Add(words.Slice(0, label.At), FurnitureKind.Label);
            Needed.Number = new DraftText(label.Number, words.Slice(label.At, label.End).Spans());
            words = words.Slice(label.Rest);
        }

        Needed.Text.Add(words);
    }

    // "Recommendation number: 3" in a form begins the third, unless its words stood above it.
    private void BeginNumbered(Fragment words)
    {
        var label = Labels.Number(words.Text);
        var number = new DraftText(label?.Number ?? words.Plain().TrimEnd('.', ')', ':'), words.Spans());
        if (Current is { Number: null, Actions: [] } begun && Recommendations.Count == 1 && begun.HasText) begun.Number = number;
        else Begin(number);
    }

    /// <summary>The names in a cell or after "Lead:".</summary>
    public IEnumerable<DraftOrganisation> Organisations(Fragment words) => leads.In(words);

    private void PlaceImpact(Fragment words)
    {
        if (Needed.Actions is [.., { Impact: null } last] && (last.IsLabelled || Needed.Actions.Count == 1)) last.Impact = new GrowingText(words);
        else Needed.Impacts.Add(new GrowingText(words));
    }

    /// <summary>Settles ratings once everything is read: the answer to a recommendation is its rating where nothing else is.</summary>
    public void Settle()
    {
        new RepeatedWords(Growth.Furniture).Join(Recommendations);
        new Restated(Growth.Furniture).Join(Recommendations);
        new Answers(Growth).Settle(Recommendations);
    }
}
