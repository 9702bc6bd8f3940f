using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Paragraphs of progress below a recommendation, and what goes on with its words.</summary>
internal sealed partial class PlanLayout
{
    private void ReadAction(Piece piece)
    {
        if (inText) LeaveListedParts();
        inText = false;
        var current = plan.Needed;
        if (!piece.ListItem && piece.Text.Length < 120 && plan.Growth.Names.IsName(piece.Text))
        {
            ClearLead();
            lead = piece.Words;
            leading = null;
            return;
        }

        if (piece.ListItem && current.Actions is [.., { Text: [.., { Text: var announcing }] } last] && (TableRow.Announces(announcing) || last.IsList))
        {
            last.Text.Add(new GrowingText(piece.Words));
            last.IsList = true;
            return;
        }

        var words = ReadTask(piece.Words, out var ticked);
        var ending = BracketAtEnd.Of(words, plan.Growth);
        var tail = ending is null ? DashesAtEnd.Of(words, plan.Growth, mayNameAlone: true) : null;
        var action = plan.NextAction(ending?.Rest ?? tail?.Rest ?? words);
        action.Rating ??= ticked;
        if (ending is not null) AddEnding(action, ending);
        if (tail is not null) AddTail(action, tail);
        if (action.Organisations.Count == 0 && lead is null && leading is null && ResponsibleSentence.Who(words.Text, plan.Growth.Names) is { } responsible)
            action.Organisations.Add(new DraftOrganisation(responsible, [], []));
        if (lead is not null)
        {
            leading = new DraftOrganisation(lead.Plain().TrimEnd(':'), [], []);
            action.Organisations.Add(leading with { Spans = lead.Spans() });
            lead = null;
        }
        else if (leading is not null && action.Organisations.Count == 0)
        {
            action.Organisations.Add(leading);
        }
    }

    private void AddEnding(GrowingAction action, BracketAtEnd ending)
    {
        if (ending.Lead is { } who) action.Organisations.AddRange(plan.Organisations(who));
        if (ending.Date is { } when) action.Dates.Add(new GrowingDate(new GrowingText(when), DateMeaning.Due, false));
        if (ending.Status is not { } status || plan.Growth.Ratings.Read(status) is not { } rating) return;
        if (action.IsOfWhole) plan.Needed.RowRatings.Add((null, rating));
        else action.Rating ??= rating;
    }

    // "[x] Draft the form", "☐ Publish it": a task is done where its box is ticked; an empty box is no rating.
    private Fragment ReadTask(Fragment words, out DraftRating? ticked)
    {
        ticked = null;
        if (TickedBoxes.Task(words.Text) is not (var end, var isTicked)) return words;
        if (isTicked) ticked = plan.Growth.Ratings.Ticked(words.Slice(0, end));
        else plan.Growth.Furniture.Add(words.Slice(0, end), FurnitureKind.Label);
        return words.Slice(end);
    }

    // Parts that follow one another without progress between them are one list: what comes after them answers the whole.
    private void LeaveListedParts()
    {
        if (plan.Whole is { Parts: [_, _, ..] parts } && ReferenceEquals(plan.Current, parts[^1]) && parts.All(p => p.Actions.Count == 0)) plan.LeaveParts();
    }

    private void ClearLead()
    {
        if (lead is not null) plan.Unplaced.Add(lead);
        lead = null;
        leading = null;
    }

    // Bullets after a colon, and a second sentence of what should be done.
    private bool GoesOnAsText(Piece piece)
    {
        if (piece.ListItem) return plan.Current!.Text.Any(t => TableRow.Announces(t.Text));
        return plan.Current!.Actions.Count == 0 && !tableRead && (AsksFor(piece.Text) && !hasTables || IsTitled(plan.Current.Text, piece.Text));
    }

    // With a full stop at its end, as "Damp and mould."
    private const int LongestTitle = 40;

    // "Recommendation 7: duty to report" heads the words of the recommendation, which stand below it.
    private static bool IsTitled(List<Fragment> text, string below) =>
        text is [{ Text: { Length: <= LongestHeading } title }] && (!Labels.EndsSentence(title) || title.Length <= LongestTitle) && !AskingWords.AsksOrOrders(title)
        && (Labels.EndsSentence(below) || TableRow.Announces(below)) && AskingWords.AsksOrOrders(below);

    // A short title with a number stands directly above a label without one.
    private bool IsTitledAbove(Piece piece) => plan.Current is { Number: not null, Actions: [], Parts: [], Text: [{ Text: { Length: <= LongestHeading } title }] } && above is { } before && before.Text.EndsWith(title, StringComparison.Ordinal)
        && !Labels.EndsSentence(title) && !AskingWords.AsksOrOrders(title) && !piece.ListItem;

    private static bool AsksFor(string text) => AskingWords.Asks(text);

    // A footnote goes to the recommendation or action whose words carry its mark.
    private bool ReadNote(Piece piece)
    {
        if (piece.Text.Length == 0 || !Fragment.IsNoteMark(piece.Text[0])) return false;
        foreach (var recommendation in plan.Recommendations.AsEnumerable().Reverse())
        {
            if (recommendation.Text.Any(t => t.Text.Contains(piece.Text[0], StringComparison.Ordinal)))
            {
                recommendation.Text.Add(piece.Words);
                return true;
            }

            if (recommendation.AllActions.LastOrDefault(a => a.Text.Any(t => t.Text.Contains(piece.Text[0], StringComparison.Ordinal))) is not { } action)
                continue;
            action.Text.Add(new GrowingText(piece.Words));
            return true;
        }

        return false;
    }

    private bool ReadPart(Piece piece)
    {
        if (plan.Whole is not { } whole || Labels.Part(piece.Text) is not { } part || !Labels.IsNextPart(part.Number, whole.Parts.Count)) return false;
        // A list with letters inside an action is no part of the recommendation.
        if (whole.Parts.Count == 0 && whole.Actions.Count > 0) return false;
        ClearLead();
        BeginPart(piece.Words, part);
        return true;
    }

    private void BeginPart(Fragment words, Label part)
    {
        heading = null;
        inText = true;
        plan.BeginPart(new DraftText(part.Number, words.Slice(0, part.End).Spans())).Text.Add(words.Slice(part.Rest));
    }
}
