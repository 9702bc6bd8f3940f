using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Names in a cell that stand below one another and whose lines a program joined: "North Ellersby Police Ellersby Council", "Pathway Lead Ravensholme Constabulary".</summary>
internal static partial class TouchingNames
{
    private const int Longest = 160;

    /// <summary>The words of a cell, a fragment for each such name; as they are where nothing tells that several touch.</summary>
    public static IEnumerable<Fragment> Parted(Fragment words, OrganisationNames names)
    {
        while (words.Text.Length <= Longest && Gap(words.Text, names) is { } gap)
        {
            yield return words.Slice(0, gap);
            words = words.Slice(gap + 1);
        }

        yield return words;
    }

    // Where the first name ends: an institution of a place before one of the same place, a post before an institution.
    private static int? Gap(string text, OrganisationNames names)
    {
        for (var gap = text.IndexOf(' ', StringComparison.Ordinal); gap > 0; gap = text.IndexOf(' ', gap + 1))
        {
            if (gap + 1 >= text.Length || !char.IsUpper(text[gap + 1])) continue;
            var (before, after) = (text[..gap], text[(gap + 1)..]);
            var first = after[..(after.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : after.Length)];
            if (EndsInstitution().IsMatch(before) && names.IsName(before) && first.Length > 3 && before.Split(' ').SkipLast(1).Contains(first) && OrganisationList.IsLead(after, names)) return gap;
            if (EndsPost().IsMatch(before) && OrganisationList.IsTitle(before) && !names.IsName(before) && !OrganisationList.IsTitle(after) && OrganisationList.IsInstitution(after) && names.IsName(after)) return gap;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:Council|Trust|ICB|Police|Constabulary|Service|Services|Partnership|Board|Association|University|College|Commission|Care)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex EndsInstitution();

    [GeneratedRegex(@"\b(?:Lead|Manager|Director|Officer|Nurse|Doctor|Coordinator|Co-ordinator|Chair|Matron|Analyst|Adviser|Advisor|Practitioner|Midwife|Inspector|Superintendent|Secretary|Executive|Team)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex EndsPost();
}
