using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>The words of a recommendation, and what stands at their end: who, when and how far.</summary>
internal sealed partial class PlanLayout
{
    private void AddText(Fragment words)
    {
        words = ReadAddress(words);
        if (words.IsEmpty) return;
        // "Requirement 1 (Regulation 12)" above the words of the requirement.
        if (words.Text.Length <= 60 && words.Text.StartsWith('(') && words.Text.IndexOf(')') == words.Text.Length - 1 && Labels.Part(words.Text) is null)
        {
            plan.Growth.Furniture.Add(words, FurnitureKind.Aside);
            return;
        }

        words = ReadPriority(words);
        if (titlesSayHowFar && StatusBehindTitle(words.Text) is >= 0 and var behind && plan.Growth.Ratings.Read(words.Slice(behind)) is { } stated)
        {
            plan.Needed.RowRatings.Add((null, stated));
            words = words.Slice(0, behind);
            if (words.IsEmpty) return;
        }

        (dueAtEnd, told) = (null, null);
        words = ReadStatusAtEnd(words);
        var ending = BracketAtEnd.Of(words, plan.Growth);
        if (ending is null)
        {
            var whole = words;
            words = ReadTail(whole);
            ending = BracketAtEnd.Of(words, plan.Growth, dated: words.Text.Length < whole.Text.Length);
        }

        words = WithoutQuotes(ending?.Rest ?? words);
        // "Recommendation 4 – i) …"
        if (Labels.Part(words.Text) is { } part && Labels.IsNextPart(part.Number, 0)) BeginPart(words, part);
        else plan.Needed.Text.Add(words);
        if (told is { IsEmpty: false }) plan.NextAction(told);
        if (dueAtEnd is not null)
        {
            var dated = plan.LastAction();
            dated.IsOfWhole = true;
            dated.Dates.Add(new GrowingDate(new GrowingText(dueAtEnd), DateMeaning.Due, false));
        }

        if (ending is null) return;
        var acting = plan.LastAction();
        acting.IsOfWhole = true;
        AddEnding(acting, ending);
    }
}
