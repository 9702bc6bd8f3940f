namespace GoldenThread.Documents.Plans;

/// <summary>Lines of a paragraph that each name somebody, and would run into one name where they are joined by a space.</summary>
internal static class LinesOfNames
{
    private const int LongestName = 120;
    private static readonly OrganisationNames AnyNames = OrganisationNames.Of([]);

    /// <summary>The lines joined by spaces; where one institution's name ends a line and another's begins the next, by the end of the line.</summary>
    public static Fragment Joined(List<Fragment> lines)
    {
        if (lines.Count == 1 || lines.Exists(l => l.Text.Length > LongestName)) return Fragment.Join(lines);
        var names = new List<Fragment>();
        var from = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !(Fragment.Join(lines.GetRange(from, i - from)).Text is var above && (IsInstitution(above) && IsInstitution(lines[i].Text) || IsPostThere(above) && IsPostThere(lines[i].Text)))) continue;
            names.Add(Fragment.Join(lines.GetRange(from, i - from)));
            from = i;
        }

        return Fragment.Join(names, "\n");
    }

    // "Governor, HMP Northmere", "Head of Healthcare, Kestrel NHS Trust"
    private static bool IsPostThere(string line) => line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && OrganisationList.IsTitle(line[..comma]) && OrganisationList.IsInstitution(line[(comma + 1)..]);

    private static bool IsInstitution(string line) => OrganisationList.IsInstitution(line) && AnyNames.IsName(line);
}
