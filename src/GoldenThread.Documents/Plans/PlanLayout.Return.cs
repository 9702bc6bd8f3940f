using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Headings that come back to a recommendation which was read before: "Response to recommendation 2", "Concern (1)" over the answer to the first.</summary>
internal sealed partial class PlanLayout
{
    private static HashSet<string> Groups(IEnumerable<Item> items)
    {
        var numbers = items.OfType<Piece>().Select(p => Labels.Dotted(p.Text)?.Number).OfType<string>().ToList();
        return [.. numbers.Select(n => n[..n.LastIndexOf('.')]).Intersect(numbers, StringComparer.Ordinal)];
    }

    private bool ReadReturn(Piece piece)
    {
        if (piece.Text.Length > LongestHeading || Again().Match(piece.Text) is not { Success: true } match) return false;
        // "Recommendation 2" alone begins the second where recommendations begin so.
        if (numbering == Numbering.Worded && !match.Groups["answer"].Success) return false;
        // What stands first is the recommendation, and what was read last is no answer to itself.
        if (Label(piece) is not null && !match.Groups["answer"].Success || plan.Recommendations.Count < 2 && !match.Groups["answer"].Success) return false;
        var number = match.Groups["number"];
        if (!plan.Return(number.Value)) return false;
        ClearLead();
        plan.Growth.Furniture.Add(piece.Words, FurnitureKind.Label);
        (inText, inSection, heading, tableRead) = (false, false, null, false);
        return true;
    }

    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:\.[0-9]{1,2})?[.)]?\s+)?(?<answer>(?:the |our )?(?:\p{L}+(?:['’]s)? ){0,3}(?:response|reply|progress|update|position|actions?(?: taken)?|work)(?: made)?(?: to| on| against| for| in response to| in relation to)(?: the)? )?(?:recommendation|rec\.?|matter of concern|concern|finding|issue|learning point|area for improvement)\s*(?:no\.?|number)?\s*[(#]?(?<number>[A-Z]{0,3}[0-9]{1,3}[a-z]?)\)?\s*[:.–—-]?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Again();
}
