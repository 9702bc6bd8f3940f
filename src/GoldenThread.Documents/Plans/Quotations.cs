using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Finds what a paragraph quotes from somebody else's report, as TDS20 quotes an inspection.</summary>
internal static partial class Quotations
{
    private const int Shortest = 15;

    // Two quotation marks farther apart than this belong to two quotations.
    private const int Longest = 3_000;

    /// <summary>The quotations, and the paragraph's own words without them.</summary>
    public static (DraftText Own, ImmutableArray<DraftQuote> Quotes) In(Fragment words)
    {
        var text = words.Text;
        var quotes = ImmutableArray.CreateBuilder<DraftQuote>();
        var own = ImmutableArray.CreateBuilder<Span>();
        var from = 0;
        string? source = null;
        // Neither goes over a quotation mark, so that both are asked once and not for each quotation anew.
        var sources = new Queue<Match>(Source().Matches(text));
        for (var match = Quoted().Match(text); match.Success; match = Quoted().Match(text, NextAfter(match)))
        {
            var inner = match.Groups["inner"];
            if (inner.Length > Longest) continue;
            while (sources.TryPeek(out var named) && named.Index < match.Index)
            {
                if (named.Index >= from) source = named.Groups["source"].Value;
                sources.Dequeue();
            }

            // Words in quotation marks are a quotation where somebody is said to have said them; otherwise they are a name or a phrase.
            if (inner.Length < Shortest || !Announced().IsMatch(text[Math.Max(0, match.Index - 60)..match.Index])) continue;
            own.AddRange(words.Spans(from, inner.Index));
            var piece = words.Slice(inner.Index, inner.Index + inner.Length);
            quotes.Add(new DraftQuote(piece.Plain(), piece.Spans(), source));
            from = inner.Index + inner.Length;
        }

        own.AddRange(words.Spans(from, text.Length));
        return (new DraftText(words.Plain(), own.Normalised()), quotes.ToImmutable());
    }

    // The mark that ends what is too long may begin the next.
    private static int NextAfter(Match match) => match.Index + match.Length - (match.Groups["inner"].Length > Longest ? 1 : 0);

    [GeneratedRegex("[\"“](?<inner>[^\"“”]+)[\"”]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:the|an?)\s+(?<source>(?:[\p{Lu}][\p{L}’']*\s+|independent\s+|local\s+|joint\s+){0,4}(?:inspection|inspectors|review|report|audit|auditors|peer review))(?:\s+report)?\s+(?:further\s+|also\s+)?(?:found|showed|said|says|states?|stated|noted|reported|concluded|observed|commented)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:\bthat|\bis|\bsaid|\bstates?|\bwrote)?\s*:\s*$|\b(?:found|showed|said|stated|noted|reported|concluded|observed|commented|wrote)\s+(?:that\s*)?,?\s*$|\band\s+that\s*:?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Announced();
}
