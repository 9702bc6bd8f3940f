using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Half sentences over a list that say whose its items are, and by when: "Within three months, Northmere Constabulary should:".</summary>
internal static partial class LeadIns
{
    /// <summary>Where such a lead-in names somebody, and where it says when; null for any other text.</summary>
    public static ((int Start, int End) Who, (int Start, int End)? When)? Subject(string text)
    {
        if (Led().Match(text) is not { Success: true } match) return null;
        var (who, first, within) = (match.Groups["who"], match.Groups["first"], match.Groups["within"]);
        var when = within.Success ? within : first.Success && DateReading.IsWhole(first.Value) ? first : null;
        if (first.Success && !ReferenceEquals(when, first) && !Purpose().IsMatch(first.Value)) return null;
        return ((who.Index, who.Index + who.Length), when is null ? null : (when.Index, when.Index + when.Length));
    }

    /// <summary>True for a numbered one, the items of which are counted with letters or have bullets: "5. Within one month the Council will:".</summary>
    public static bool IsNumbered(Piece piece, Piece next) =>
        Labels.Plain(piece.Text) is { } label && Subject(piece.Text[label.Rest..]) is not null && (next.ListItem || Marks.Of(next.Text).Any(m => m is { Family: "letter" or "roman", Value: 1 }));

    // "To put right the injustice, the Council has agreed to:"
    [GeneratedRegex(@"^(?:to|in order to|as a result|in response|following|having) ?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{1,3})?[.)]?\s+)?(?:(?<first>[^,:]{3,90}),\s+)?(?:(?<within>[Ww]ithin (?:the next )?(?:\p{L}+|[0-9]+) (?:working |calendar )?(?:days?|weeks?|months?)(?: (?:of|from|after) (?:(?:the )?date of )?(?:my|our|the|this|that) (?:final )?(?:decision|report|date|statement|publication|letter))?),?\s+)?(?:[Tt]he\s+)?(?<who>\p{Lu}[^,:.]{2,90}?)\s+(?:should|must|will|needs? to|is required to|is asked to|has agreed to|agrees? to)(?:\s+(?:also|therefore|now))?\s*:\s*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Led();
}
