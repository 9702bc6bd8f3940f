using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;
using GoldenThread.Statistics;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Looks at the percentages of a document: one that no whole number of its base gives, and one whose base is not said. Both are asked and nothing is changed.
/// </summary>
internal static partial class StatedFigures
{
    // A base that is named once is that of the percentages after it, as far as a few paragraphs reach.
    private const int Reach = 1_200;
    private const int MostSaid = 5;

    /// <summary>The notices of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">The text of its document.</param>
    public static IEnumerable<ReadingNotice> Of(PlanDraft draft, string text)
    {
        var answers = Answers().Matches(text).Select(m => (m.Index, Base: Number(m.Groups["m"].Value))).Where(a => a.Base is > 1 and not (>= 1990 and <= 2099)).ToList();
        var impacts = draft.Recommendations.SelectMany(Impacts).SelectMany(i => i.Spans).ToList();
        var (asked, bare) = (new List<(string Question, Span Place)>(), new List<(string Words, Span Place)>());
        foreach (var match in Percentage().Matches(text).Cast<Match>())
        {
            var words = match.Groups["p"].Value;
            if (StatedPercentage.TryParse(match.Groups["than"].Value + " " + words) is not { } stated) continue;
            var place = new Span(match.Index, match.Index + match.Length);
            var own = Number(match.Groups["of"].Value);
            if (Share(text, match, stated) is { Known: true } share)
            {
                if (share.Question is { } differs) asked.Add((differs, place));
                continue;
            }

            // The nearest base before it.
            var before = answers.LastOrDefault(a => a.Index < match.Index && match.Index - a.Index <= Reach).Base;
            var of = own ?? before;
            if (of is { } known && stated.Question(known) is { } question) asked.Add((question, place));
            else if (of is null && impacts.Exists(i => i.Start <= place.Start && place.End <= i.End)) bare.Add((stated.ToString(), place));
        }

        if (asked.Count > 0)
            yield return new ReadingNotice("percentage-not-possible", string.Join(' ', asked.Select(a => a.Question).Distinct(StringComparer.Ordinal).Take(MostSaid)), [.. asked.Select(a => a.Place).Take(20)]);
        if (bare.Count > 0)
            yield return new ReadingNotice(
                "percentage-without-base",
                $"{(bare.Count == 1 ? "A percentage is" : $"{bare.Count} percentages are")} given without a base: {string.Join(", ", bare.Select(b => b.Words).Distinct(StringComparer.Ordinal).Take(MostSaid))}. {(bare.Count == 1 ? "If it is a result, ask what number it is a percentage of." : "If they are results, ask what numbers they are percentages of.")}",
                [.. bare.Select(b => b.Place).Take(20)]);
    }

    // "72 of 86 (84%)": both numbers stand in front of it.
    private static (bool Known, string? Question) Share(string text, Match percentage, StatedPercentage stated)
    {
        var from = Math.Max(0, percentage.Index - 80);
        if (Before().Match(text[from..percentage.Index]) is not { Success: true } share || Number(share.Groups["n"].Value) is not { } numerator
            || Number(share.Groups["of"].Value) is not (> 0 and { } denominator) || numerator > denominator)
            return default;
        var real = new Share(numerator, denominator);
        return (true, stated.Comparison != Comparison.Exactly || real.Percent(stated.Decimals) == stated.Percentage ? null
            : $"{numerator} of {denominator} is {stated.Stated(real)}, not {stated}. Which is right?");
    }

    private static IEnumerable<DraftText> Impacts(DraftRecommendation recommendation) =>
        [.. recommendation.Impacts, .. recommendation.Actions.Select(a => a.Impact).OfType<DraftText>(), .. recommendation.Parts.SelectMany(Impacts)];

    private static int? Number(string words) =>
        int.TryParse(words.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"(?:\b(?<than>less than|fewer than|under|below|at most|up to|no more than|at least|more than|over|above)\s{1,3})?\b(?<p>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s?(?:%|per cent\b)(?:\s{1,3}of\s{1,3}(?:the\s{1,3}|these\s{1,3}|those\s{1,3})?(?<of>[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,7})\b)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Percentage();

    [GeneratedRegex(
        @"\b(?<m>[0-9]{1,3}(?:,[0-9]{3})|[0-9]{2,6})\s{1,3}(?:[a-z]{3,20}\s{1,3}){0,2}(?:questionnaires|responses|respondents|replies|returns|surveys|forms)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Answers();

    [GeneratedRegex(
        @"\b(?<n>[0-9]{1,3}(?:,[0-9]{3})|[0-9]{1,6})\s{1,3}(?:out\s{1,3})?of\s{1,3}(?:the\s{1,3}|these\s{1,3})?(?<of>[0-9]{1,3}(?:,[0-9]{3})|[0-9]{1,6})(?:\s{1,3}[a-z]{2,20}){0,3},?\s{0,3}[(,–-]?\s{0,3}(?:or\s|i\.e\.\s)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Before();
}
