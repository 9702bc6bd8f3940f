using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Says where a draft may be wrong and what the person who checks it can do, so that no empty answer looks certain.</summary>
internal static partial class Doubts
{
    private const int Long = 1_500;
    private const int MostWordsOfMany = 3;
    private const double MuchUnplaced = 0.1;
    private const double MuchBeside = 0.85;
    private const int FewestLetters = 200;
    private const int FewestTogether = 3;

    // What the draft and the text of its document tell: a correction may settle it.
    private static readonly string[] OfDraft =
    [
        "no-recommendations", "few-recommendations", "mostly-other-text", "asked-elsewhere", "much-not-placed", "holds-many", Interleaving.Kind, "numbers-missing",
        "rows-unclear", "words-missing", "list-unclear", "ratings-not-on-scale",
    ];

    /// <summary>The notices of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="document">The document that it was read from.</param>
    /// <param name="tables">Its tables, with what their columns were taken for.</param>
    /// <param name="as">The layout in which it was read.</param>
    /// <param name="choices">What a person said of it.</param>
    public static ImmutableArray<ReadingNotice> Of(PlanDraft draft, SourceDocument document, IReadOnlyList<TableSeen> tables, ReadAs @as, ReadingChoices choices) =>
    [
        .. NothingFound(draft, document.Text), .. FewFound(draft, document.Text), .. AskedElsewhere(draft), .. Unplaced(draft), .. Columns(tables, @as), .. LeftOut.Of(draft, tables, choices), .. Many(draft),
        .. @as == ReadAs.Table || document.Blocks.OfType<Paragraph>().Any(p => p.Page > 0) ? Interleaving.Of(draft) : [],
        .. Gaps(draft), .. RunTogether(draft), .. WithoutWords(draft), .. Announced(draft), .. Statuses(draft), .. StatedFigures.Of(draft, document.Text),
    ];

    /// <summary>The notices that still hold after a draft was corrected. None is added: a person knows what they did.</summary>
    /// <param name="draft">The draft as it was corrected.</param>
    /// <param name="text">The text of its document.</param>
    public static ImmutableArray<ReadingNotice> Left(PlanDraft draft, string text)
    {
        var now = new Lazy<Dictionary<string, ReadingNotice>>(() => ((IEnumerable<ReadingNotice>)
        [
            .. NothingFound(draft, text), .. FewFound(draft, text), .. AskedElsewhere(draft), .. Unplaced(draft), .. Many(draft), .. Interleaving.Of(draft), .. Gaps(draft),
            .. RunTogether(draft), .. WithoutWords(draft), .. Announced(draft), .. Statuses(draft),
        ]).ToDictionary(n => n.Kind, StringComparer.Ordinal));
        return [.. draft.Notices.Select(n => OfDraft.Contains(n.Kind, StringComparer.Ordinal) ? now.Value.GetValueOrDefault(n.Kind) : n).OfType<ReadingNotice>()];
    }

    private static IEnumerable<ReadingNotice> NothingFound(PlanDraft draft, string text)
    {
        if (!draft.Recommendations.IsEmpty || !text.Any(char.IsLetter)) yield break;
        var words = RecommendationWord().Matches(text);
        yield return new ReadingNotice(
            "no-recommendations",
            words.Count > 0
                ? $"We found no recommendations, but the document mentions them {(words.Count == 1 ? "once" : $"{words.Count} times")}. Choose another way to read it, or say where the list of recommendations begins."
                : "We found no recommendations. If the document has some, choose another way to read it, or say where the list of recommendations begins.",
            [.. words.Take(20).Select(m => new Span(m.Index, m.Index + m.Length))]);
    }

    // "Recommendation 7" is named, and only two came out; or most of the text stands outside them.
    private static IEnumerable<ReadingNotice> FewFound(PlanDraft draft, string text)
    {
        if (draft.Recommendations.IsEmpty) yield break;
        var named = NumberedLabel().Matches(text).Select(m => m.Groups["number"]).DistinctBy(n => n.Value, StringComparer.Ordinal).ToList();
        var found = draft.Recommendations.Sum(r => 1 + r.Parts.Length);
        if (named.Count > found + 1)
        {
            var read = draft.Recommendations.Select(r => r.Number?.Text).ToHashSet(StringComparer.Ordinal);
            yield return new ReadingNotice(
                "few-recommendations", $"The document numbers {named.Count} recommendations, and we found {draft.Recommendations.Length}. Check what is missing, or choose another way to read it.",
                [.. named.Where(n => !read.Contains(n.Value)).Select(n => new Span(n.Index, n.Index + n.Length)).Take(20)]);
            yield break;
        }

        double inside = draft.Recommendations.Sum(r => Letters(r.Leaves())), beside = draft.Sections.Sum(s => Letters(s.Leaves()));
        if (beside + inside > FewestLetters * 10 && beside / (beside + inside) > MuchBeside && draft.Kind != DraftKind.Review)
            yield return ReadingNotice.Of("mostly-other-text", $"{beside / (beside + inside) * 100:0}% of the text is not in a recommendation. Check that no recommendations are missing.");
    }

    // Paragraphs beside the recommendations that ask for something as they do.
    private static IEnumerable<ReadingNotice> AskedElsewhere(PlanDraft draft)
    {
        if (draft.Recommendations.IsEmpty || draft.Kind == DraftKind.Review) yield break;
        // "Due: …" and "Status: …" below something that was not read as a recommendation.
        var labelled = draft.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text).Where(t => t.Text.Length < 200 && Plans.Labels.Field(t.Text) is { Kind: ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating })
            // The head of a sheet comes again on the next.
            .DistinctBy(t => t.Text).ToList();
        if (labelled.Count >= 2)
        {
            yield return new ReadingNotice(
                "asked-elsewhere", $"{labelled.Count} paragraphs outside the recommendations say who does something, by when or how far it is. Check whether a recommendation is missing, or choose another way to read the document.",
                [.. labelled.SelectMany(a => a.Spans).Take(20)]);
            yield break;
        }

        var asking = draft.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text).Where(t => AskingWords.Asks(t.Text) && !t.Text.Contains("should have", StringComparison.Ordinal) && t.Text.Length < 400).ToList();
        if (asking.Count >= 2 && asking.Count * 2 >= draft.Recommendations.Length)
            yield return new ReadingNotice(
                "asked-elsewhere", $"{asking.Count} paragraphs outside the recommendations say that something should be done. Check whether they are recommendations, or choose another way to read the document.",
                [.. asking.SelectMany(a => a.Spans).Take(20)]);
    }

    private static IEnumerable<ReadingNotice> Unplaced(PlanDraft draft)
    {
        double left = Letters(draft.Unplaced), all = Letters(draft.Leaves().Where(l => l is not DraftFurniture));
        if (all > 0 && left > FewestLetters && left / all > MuchUnplaced)
            yield return new ReadingNotice("much-not-placed", $"{left / all * 100:0}% of the text is not placed. Place it, or choose another way to read the document.", [.. draft.Unplaced.SelectMany(u => u.Spans).Take(20)]);
    }

    private static IEnumerable<ReadingNotice> Columns(IReadOnlyList<TableSeen> tables, ReadAs @as)
    {
        if (@as is not (ReadAs.Table or ReadAs.Headings or ReadAs.Worded or ReadAs.Themes)) yield break;
        foreach (var table in tables)
        {
            if (table.Columns.Length < 3) continue;
            // "Recommendation Agency Action required Target" over one column: several, whose words touch.
            var unknown = table.Columns.Where(c => c.Example.Length > 0 && (c.Kind is null || NamesSeveral(c.Heading)) || NamesTwice(c.Heading)).Select(c => c.Heading.Length > 0 ? $"“{c.Heading}”" : $"“{Beginning(c.Example)}”").Distinct(StringComparer.Ordinal).ToList();
            if (table.Heading is null && unknown.Count < table.Columns.Length && @as == ReadAs.Table)
                yield return new ReadingNotice("no-heading-row", "A table has no row that names its columns, so we guessed them from what they hold. Check what each column is.", Places(table));
            else if (unknown.Count > 0 && unknown.Count < table.Columns.Length)
                yield return new ReadingNotice("columns-unclear", $"We could not tell what these columns are: {string.Join(", ", unknown)}. Say what each column is.", Places(table));
        }
    }

    // "RAG Oct RAG Jan" over one column: two, of which one was read.
    private static bool NamesTwice(string heading) => heading.Length <= 60 && heading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => ColumnWords.Read(w) == ColumnKind.Rating && GoldenThread.Plans.StatusWords.Meaning(w) is null).GroupBy(w => w, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1);

    private static bool NamesSeveral(string heading) => NamesTwice(heading) || heading.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 4 and <= 8 } words && heading.Count(char.IsUpper) >= 4
        && words.Where(w => char.IsUpper(w[0])).Select(ColumnWords.Read).OfType<ColumnKind>().Distinct().Count() >= 4;

    private static ImmutableArray<Span> Places(TableSeen table) => table.Rows is [{ Start: >= 0 } first, ..] ? [new Span(first.Start, first.Start + 1)] : [];

    // One field that holds what looks like several.
    private static IEnumerable<ReadingNotice> Many(PlanDraft draft)
    {
        var texts = draft.Recommendations.SelectMany(Texts).ToList();
        // "…;", "…; and …": of a list whose items end so, the last but one holds the last.
        var listed = texts.Exists(t => t.Text.EndsWith(';'));
        var many = texts.Where(t => t.Text.Length > Long || Labels(t.Text) >= MostWordsOfMany || (listed && t.Text.Contains("; and ", StringComparison.Ordinal))).ToList();
        if (many.Count > 0)
            yield return new ReadingNotice(
                "holds-many", $"{(many.Count == 1 ? "One piece" : $"{many.Count} pieces")} may hold several recommendations or actions. Check and split {(many.Count == 1 ? "it" : "them")}.",
                [.. many.SelectMany(m => m.Spans).Take(20)]);
    }

    // An action that repeats the words of its recommendation has no place of its own.
    internal static IEnumerable<DraftText> Texts(DraftRecommendation recommendation) => AllTexts(recommendation).Where(t => !t.Spans.IsEmpty);

    private static IEnumerable<DraftText> AllTexts(DraftRecommendation recommendation) =>
        [.. recommendation.Text is { } text ? [text] : Array.Empty<DraftText>(), .. recommendation.Actions.Select(a => a.Text), .. recommendation.Parts.SelectMany(AllTexts)];

    private static int Labels(string text) => Math.Max(Math.Max(LabelInside().Count(text), LetterInside().Count(text)), RomanInside().IsMatch(text) || NumberedInside().IsMatch(text) ? MostWordsOfMany : 0);

    // "… by July 2026. Recommendation 2: Inspectors should …"
    [GeneratedRegex(@"[.;:)\]]\s(?:Recommendation|RECOMMENDATION|Rec\.?)\s(?:No\.?\s)?[0-9]{1,3}\s?[:.–—-]\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex NumberedInside();

    // "…; and iii. reviews …": the marks of a list inside one piece.
    [GeneratedRegex(@"[;,]\s(?:and\s)?(?:ii|iii|iv)[.)]\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex RomanInside();

    // One action with three dates to be done by: rows of a table whose borders were not seen.
    private static IEnumerable<ReadingNotice> RunTogether(PlanDraft draft)
    {
        var together = draft.Recommendations.SelectMany(r => r.Actions.Concat(r.Parts.SelectMany(p => p.Actions))).Where(a => a.Dates.Where(d => !d.Spans.IsEmpty && d.Edtf is not null).GroupBy(d => d.Meaning).Any(g => g.Count() >= FewestTogether)).ToList();
        var names = draft.Recommendations.SelectMany(r => r.Actions).SelectMany(a => a.Organisations).Where(o => o.Mentions.IsEmpty && IsRepeated(o.Name)).ToList();
        // A recommendation without words that is rated three times.
        var wordless = draft.Recommendations.Where(r => r is { Text: null, Parts.IsEmpty: true } && Ratings(r).Count() >= FewestTogether).ToList();
        if (together.Count + names.Count + wordless.Count > 0)
            yield return new ReadingNotice(
                "rows-unclear", "Several dates or names stand together, as if rows of the table had run into one another. Compare with the source document; a Word or Excel version of the plan may read better.",
                [.. together.SelectMany(a => a.Dates).SelectMany(d => d.Spans).Concat(names.SelectMany(n => n.Spans)).Concat(wordless.SelectMany(r => r.Actions).SelectMany(a => a.Text.Spans)).Take(20)]);
    }

    // A number with a date and a status, and the words of the recommendation somewhere else.
    private static IEnumerable<ReadingNotice> WithoutWords(PlanDraft draft)
    {
        var without = draft.Recommendations.Where(r => r is { Number: not null, Text: null, Parts.IsEmpty: true }).ToList();
        if (without.Count > 0)
            yield return new ReadingNotice(
                "words-missing", "Some recommendations have a number and no words of their own. Compare with the source document. Choose another way to read it, or move the words to their place.",
                [.. without.SelectMany(r => r.Number!.Spans).Take(20)]);
    }

    // "Northmere Council Northmere Council Northmere Police"
    private static bool IsRepeated(string name) => name.Length > 24 && name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 4 } words
        && words.Zip(words.Skip(1), (one, next) => one + " " + next).GroupBy(p => p, StringComparer.Ordinal).Any(g => g.Count() > 1 && g.Key.Length > 7);

    // "The following recommendations are made": what announces recommendations is none.
    private static IEnumerable<ReadingNotice> Announced(PlanDraft draft)
    {
        var announcing = draft.Recommendations.Where(r => r.Text is { } text && AnnouncingWords.IntroducesOthers(text.Text)).ToList();
        if (announcing.Count > 0)
            yield return new ReadingNotice(
                "list-unclear", "A sentence that introduces recommendations was read as one. Say where the list of recommendations begins, or choose another way to read the document.",
                [.. announcing.SelectMany(r => r.Text!.Spans).Take(20)]);
    }

    // 1, 2, 4: one is missing.
    private static IEnumerable<ReadingNotice> Gaps(PlanDraft draft)
    {
        var numbers = draft.Recommendations.Select(r => int.TryParse(r.Number?.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        // 1, and "2. …", "3. …" in paragraphs outside.
        if (numbers is [.., > 0 and var last] && draft.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text).Where(t => Plans.Labels.Plain(t.Text) is { } label && (label.Number == $"{last + 1}" || label.Number == $"{last + 2}")).ToList() is { Count: >= 2 } goesOn)
        {
            yield return new ReadingNotice(
                "numbers-missing", $"The numbers go on after recommendation {last}, in paragraphs that were not read as recommendations. Check whether some are missing, or choose another way to read the document.",
                [.. goesOn.SelectMany(g => g.Spans)]);
            yield break;
        }

        if (numbers.Count < 3 || numbers.Contains(0)) yield break;
        var missing = numbers.Zip(numbers.Skip(1)).Where(p => p.Second > p.First + 1).SelectMany(p => Enumerable.Range(p.First + 1, Math.Min(20, p.Second - p.First - 1))).Except(numbers).ToList();
        if (missing.Count > 0 && missing.Count <= numbers.Count)
            yield return new ReadingNotice(
                "numbers-missing", $"The numbers leave out {string.Join(", ", missing.Take(10))}. Check whether {(missing.Count == 1 ? "a recommendation is" : "recommendations are")} missing.",
                [.. draft.Recommendations.Where((r, i) => missing.Contains(numbers[i] - 1)).SelectMany(r => r.Number!.Spans).Take(20)]);
    }

    private static IEnumerable<ReadingNotice> Statuses(PlanDraft draft)
    {
        var unknown = draft.Recommendations.SelectMany(Ratings).Where(r => r.Level is null).ToList();
        var words = unknown.Select(r => $"“{r.Text}”").Distinct(StringComparer.OrdinalIgnoreCase).Take(8).ToList();
        if (words.Count > 0)
            yield return new ReadingNotice(
                "ratings-not-on-scale", $"These ratings are not on your rating scale, so they are kept as text: {string.Join(", ", words)}. A manager can choose what they mean under “Status words”.",
                [.. unknown.SelectMany(u => u.Spans).Take(20)]);
    }

    private static IEnumerable<DraftRating> Ratings(DraftRecommendation r) =>
        [.. r.Rating is { } own ? [own] : Array.Empty<DraftRating>(), .. r.Actions.Select(a => a.Rating).OfType<DraftRating>(), .. r.Parts.SelectMany(Ratings)];

    private static double Letters(IEnumerable<DraftText> leaves) => leaves.Sum(l => (double)l.Spans.Sum(s => s.Length));

    private static string Beginning(string text) => text.Length <= 30 ? text : text[..29] + "…";

    [GeneratedRegex(@"\brecommend(?:ation|ations|s|ed)?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex RecommendationWord();

    [GeneratedRegex(@"(?:^|\n)[\s|*#]{0,6}(?:recommendation|rec\.?)\s{1,2}(?:no\.?\s)?(?<number>[0-9]{1,3}(?:\.[0-9]{1,2})?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex NumberedLabel();

    // "…: (a) …; (b) …; and (c) …"
    [GeneratedRegex(@"[:;,.]\s(?:and\s)?\((?:[a-z]|[ivx]{2,4}|[0-9]{1,2})\)\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex LetterInside();

    [GeneratedRegex(@"\b(?:recommendation [0-9]{1,3}\b|(?:lead|owner|status|target date|by when|timescale|action)s?:\s)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex LabelInside();
}
