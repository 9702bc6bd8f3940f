using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Says which columns say something and have no place in a plan. Short notes beside a recommendation (local, priority, theme, number) are left out without a word.</summary>
internal static class LeftOut
{
    private const string Kind = "not-part-of-a-plan";
    private const int FewestWords = 5;
    private const int LongestHeading = 60;

    /// <summary>The notice of a draft, or none.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="tables">The tables of its document.</param>
    /// <param name="choices">What a person said: a column that they left out themselves needs no word.</param>
    public static IEnumerable<ReadingNotice> Of(PlanDraft draft, IReadOnlyList<TableSeen> tables, ReadingChoices choices)
    {
        var asides = draft.Furniture.Where(f => f.Kind == FurnitureKind.Aside).ToList();
        if (asides.Count == 0) yield break;
        var columns = tables.SelectMany(t => t.Columns).Where(c => c.Kind == ColumnKind.EarlierRating || (c.Kind == ColumnKind.Aside && c.Says)).ToList();
        var chosen = columns.Where(c => choices.Columns.ContainsKey(c.Key)).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var names = columns.Where(c => !chosen.Contains(c.Key) && c.Heading.Length > 0).Select(c => $"“{Beginning(c.Heading)}”").Distinct(StringComparer.Ordinal).ToList();
        var said = columns.Exists(c => c.Kind == ColumnKind.EarlierRating) ? asides : asides.Where(a => Says(a.Text)).ToList();
        if (said.Count == 0 || (names.Count == 0 && chosen.Count > 0)) yield break;
        yield return new ReadingNotice(
            Kind,
            (names.Count, columns.TrueForAll(c => c.Kind == ColumnKind.EarlierRating)) switch
            {
                (0, _) => "We left out some text that has no place in an action plan, such as the finding behind a recommendation. If it belongs to the plan, correct it under “Left out”.",
                (1, true) => $"We took the latest rating and left out the column {names[0]}. If it belongs to the plan, say what the column is.",
                (_, true) => $"We took the latest rating and left out the columns {string.Join(", ", names)}. If one belongs to the plan, say what the column is.",
                (1, _) => $"We left out the column {names[0]}, because an action plan has no place for it. If it belongs to the plan, say what the column is.",
                _ => $"We left out the columns {string.Join(", ", names)}, because an action plan has no place for them. If one belongs to the plan, say what the column is.",
            },
            [.. said.SelectMany(a => a.Spans).Take(20)]);
    }

    /// <summary>True for words that say something: a sentence, and no name, number, day or word of a list.</summary>
    public static bool Says(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Count(w => char.IsLower(w[0])) >= (Labels.EndsSentence(text) ? 2 : FewestWords);
    }

    private static string Beginning(string text) => text.Length <= LongestHeading ? text : text[..(LongestHeading - 1)] + "…";
}
