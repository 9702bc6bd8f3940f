using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Understanding;

/// <summary>Finds what a paragraph quotes from somebody else's report (systems.md B13).</summary>
internal static partial class Quotations
{
    private const int Shortest = 15;

    /// <summary>The quotations, and the paragraph's own words without them.</summary>
    public static (DraftText Own, ImmutableArray<DraftQuote> Quotes) In(Fragment words)
    {
        var text = words.Text;
        var quotes = ImmutableArray.CreateBuilder<DraftQuote>();
        var own = ImmutableArray.CreateBuilder<Span>();
        var from = 0;
        string? source = null;
        foreach (Match match in Quoted().Matches(text))
        {
            var inner = match.Groups["inner"];
            if (Source().Matches(text[from..match.Index]) is [.., var named]) source = named.Groups["source"].Value;
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

    [GeneratedRegex("[\"“](?<inner>[^\"“”]{1,3000})[\"”]", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:the|an?)\s+(?<source>(?:[\p{Lu}][\p{L}’']*\s+|independent\s+|local\s+|joint\s+){0,4}(?:inspection|inspectors|review|report|audit|auditors|peer review))(?:\s+report)?\s+(?:further\s+|also\s+)?(?:found|showed|said|says|states?|stated|noted|reported|concluded|observed|commented)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:\bthat|\bis|\bsaid|\bstates?|\bwrote)?\s*:\s*$|\b(?:found|showed|said|stated|noted|reported|concluded|observed|commented|wrote)\s+(?:that\s*)?,?\s*$|\band\s+that\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Announced();
}
