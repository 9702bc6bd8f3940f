using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Words that end in short sentences of who and when: "Train hotel staff. Lead: TL. By 31 March 2026."</summary>
/// <param name="Rest">The words before them.</param>
/// <param name="Who">Whom they name.</param>
/// <param name="When">When it is due; null where they don't say.</param>
internal sealed partial record LeadAtEnd(Fragment Rest, Fragment Who, Fragment? When)
{
    private const int Longest = 900;

    /// <summary>Reads such an ending; null where there is none. Its labels and stops are furniture.</summary>
    public static LeadAtEnd? Of(Fragment words, Growth growth)
    {
        if (words.Text.Length > Longest || Ending().Match(words.Text) is not { Success: true } match) return null;
        var (rest, who, when) = (match.Groups["rest"], match.Groups["who"], match.Groups["when"]);
        if (when.Success && !DateReading.IsWhole(when.Value)) return null;
        var at = rest.Length;
        foreach (var place in when.Success ? new[] { who, when } : [who])
        {
            growth.Furniture.Add(words.Slice(at, place.Index), FurnitureKind.Label);
            at = place.Index + place.Length;
        }

        growth.Furniture.Add(words.Slice(at), FurnitureKind.Label);
        return new LeadAtEnd(words.Slice(0, rest.Length), words.Slice(who.Index, who.Index + who.Length), when.Success ? words.Slice(when.Index, when.Index + when.Length) : null);
    }

    [GeneratedRegex(@"^(?<rest>.{8,}[.;])\s+(?:[Ll]ead(?: (?:agency|officer))?|[Oo]wner|[Rr]esponsible(?: (?:officer|agency))?|[Aa]ction owner)\s?[:–-]\s?(?<who>[^.;:]{2,90})[.;]?(?:\s+(?:(?:[Dd]ue|[Dd]eadline|[Tt]imescale|[Tt]arget(?: date)?|[Bb]y(?: when)?|[Ww]hen)\s?[:–-]?\s+)?(?<when>[^.;:]{4,45})\.?)?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Ending();
}
