using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>How far recommendations and actions are.</summary>
internal sealed partial class PlanReading
{
    private void PlaceRating(Fragment words)
    {
        if (Rating(words) is { } rating) Needed.RowRatings.Add((Needed.AllActions.LastOrDefault(), rating));
    }

    /// <summary>The rating that words give: the choice that is ticked among boxes, the words of status they begin with; what else they say is news.</summary>
    /// <param name="words">The words of a cell or after a label.</param>
    /// <param name="colour">The colour of the cell.</param>
    /// <param name="action">The action that the news belongs to; null for the last.</param>
    public DraftRating? Rating(Fragment words, string? colour = null, GrowingAction? action = null)
    {
        if (TickedBoxes.Of(words.Text) is { } ticked)
        {
            Growth.Furniture.Add(words.Slice(0, ticked.Start), FurnitureKind.Label);
            Growth.Furniture.Add(words.Slice(ticked.End), FurnitureKind.Label);
            return ticked.End > ticked.Start ? Growth.Ratings.Read(words.Slice(ticked.Start, ticked.End)) : null;
        }

        // "☒ In progress" on a line of its own among boxes.
        if (words.Text.StartsWith('☒') | words.Text.StartsWith('☑') && TickedBoxes.Task(words.Text) is (var box, true) && Growth.Ratings.IsWhole(words.Text[box..].Trim()))
        {
            Growth.Furniture.Add(words.Slice(0, box), FurnitureKind.Label);
            words = words.Slice(box);
        }

        words = WithoutStop(words, Growth.Ratings.IsWhole);
        // "Template agreed - Green" is news and a rating.
        if (words.Text.LastIndexOfAny(['-', '–', '—']) is > 3 and var dash && words.Text[dash - 1] == ' ' && words.Text[(dash + 1)..].Trim() is var end && Growth.Ratings.IsWhole(end) && Growth.Ratings.Level(end) is not null
            && words.Text[..dash].Trim() is var before && before.Length > 3 && Growth.Ratings.Leading(before) == 0)
        {
            (action ?? LastAction()).Text.Add(new GrowingText(words.Slice(0, dash)));
            Growth.Furniture.Add(words.Slice(dash, dash + 1), FurnitureKind.Label);
            return Growth.Ratings.Read(words.Slice(dash + 1), colour);
        }

        // "Complete. Paid on 10 February 2026." is a status and news.
        var length = Growth.Ratings.Leading(words.Text);
        var hasNews = length > 0 && length + 2 < words.Text.Length && words.Text[length] is '.' or ';' or '\n' && words.Text.AsSpan(length).ContainsAnyInRange('a', 'z');
        // "Closed - sent on 13 Jan" too; "Green – completed" is one rating, and "Yes – 28/03/2026" its date.
        hasNews |= length > 0 && length + 3 < words.Text.Length && words.Text[length..].TrimStart() is ['-' or '–' or '—', ' ', ..] && words.Text[length..].TrimStart()[2..] is var told
            && told.Count(char.IsWhiteSpace) >= 2 && char.IsLower(told[0]) && !Growth.Ratings.IsWhole(told) && Growth.Ratings.Level(told) is null;
        if (!hasNews && Growth.Ratings.SentenceAfter(words.Text) == 0 && Growth.Ratings.Read(words, colour) is { } whole)
        {
            if (DateOf(words.Text) is { } date) (action ?? LastAction()).Dates.Add(new GrowingDate(new GrowingText(words), DateMeaning.Completed, false, date));
            return whole;
        }

        // "Green Pathway approved at the last meeting." in one paragraph: a status on one line, and a sentence on the next.
        if (Growth.Ratings.SentenceAfter(words.Text) is > 0 and var sentence)
        {
            (action ?? LastAction()).Text.Add(new GrowingText(words.Slice(sentence)));
            return Growth.Ratings.Read(words.Slice(0, sentence));
        }

        if (length == 0)
        {
            (action ?? LastAction()).Text.Add(new GrowingText(words));
            return null;
        }

        var rest = length;
        while (rest < words.Text.Length && !char.IsLetterOrDigit(words.Text[rest])) rest++;
        var news = words.Slice(rest);
        if (!news.IsEmpty) (action ?? LastAction()).Text.Add(new GrowingText(news));
        if (rest > length) Growth.Furniture.Add(words.Slice(length, rest), FurnitureKind.Label);
        return Growth.Ratings.Read(words.Slice(0, length));
    }

    // "Completed March 2024": when it was done is said by the rating.
    private FoundDate? DateOf(string text) =>
        Growth.Ratings.Leading(text) is var length && length > 0 && StatusWords.Meaning(text[..length]) == StatusMeaning.Done
            && ApproximateDate.Find(text) is [var only] && only.Start >= length
            ? only
            : null;
}
