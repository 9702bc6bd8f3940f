using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Organisations;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Tells the organisations that act in a paragraph from those that it only names.</summary>
internal static partial class ActingOrganisations
{
    /// <summary>The organisations that act in these words; where none plainly does, the first that is named.</summary>
    public static ImmutableArray<DraftOrganisation> In(Fragment words, OrganisationNames names)
    {
        var text = words.Text;
        var named = names.In(text);
        if (named.IsEmpty) return [];
        var acting = new HashSet<int>();
        for (var i = 0; i < named.Length; i++)
        {
            if (!BeginsSentence(text, named[i].Start)
                && !(Acts().IsMatch(text[named[i].End..Math.Min(text.Length, named[i].End + 40)]) && !IsObject(text, named[i].Start))
                && !IsAgent(text, named[i].Start))
                continue;
            acting.Add(i);
            // "A, B and C have …": those that stand with it act with it.
            for (var j = i + 1; j < named.Length && IsJoint(text[named[j - 1].End..named[j].Start]); j++) acting.Add(j);
        }

        if (acting.Count == 0) acting.Add(0);
        return
        [
            .. acting.Order().Select(i => named[i]).GroupBy(n => NameForm.Of(n.Name)).Select(same => new DraftOrganisation(
                same.First().Name, [], [.. named.Where(n => NameForm.Of(n.Name) == same.Key).SelectMany(n => words.Spans(n.Start, n.End)).Normalised()])),
        ];
    }

    private static bool BeginsSentence(string text, int at)
    {
        var end = Back(text, at);
        if (end >= 3 && text.AsSpan(end - 3, 3).Equals("the", StringComparison.OrdinalIgnoreCase) && (end == 3 || char.IsWhiteSpace(text[end - 4])))
            end = Back(text, end - 3);
        return end == 0 || text[end - 1] is '.' or '?' or '!' || text.AsSpan(end, at - end).Contains('\n');
    }

    // Where the white space before a place begins.
    private static int Back(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }

    private static bool IsObject(string text, int at) => Preposition().IsMatch(text[Math.Max(0, at - 24)..at]);

    private static bool IsAgent(string text, int at) => Agent().IsMatch(text[Math.Max(0, at - 60)..at]);

    private static bool IsJoint(string between) => Joint().IsMatch(between);

    [GeneratedRegex(@"^(?:\s\([^)]{1,20}\))?\s+(?:also\s+|further\s+|safeguarding team\s+|staff\s+|practitioners\s+)?(?:has|have|had|is|are|was|were|will|does|did|ensures?|provides?|continues?|reports?|carried|held|audit|monitor|undertook|includes?|runs?|\p{Ll}{3,}ed)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\b(?:to|from|with|of|for|in|within|across|between|on|at|about|into|and|by)\s+(?:the\s+)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?:ed|en|un|by)\b(?:\s+(?:jointly|together|out|by\s+members\s+of))?\s+by\s+(?:the\s+|members of\s+)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Agent();

    [GeneratedRegex(@"^(?:\s\([^)]{1,20}\))?\s*(?:,|,?\s+and|&|/|,?\s+with|,?\s+together with)\s+(?:the\s+)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Joint();
}
