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
            if (i < lines.Count && !Parts(Fragment.Join(lines.GetRange(from, i - from)).Text, lines[i].Text)) continue;
            names.Add(Fragment.Join(lines.GetRange(from, i - from)));
            from = i;
        }

        return Fragment.Join(names, "\n");
    }

    // One institution and the next, or somebody's name and their post.
    private static bool Parts(string before, string line) => IsInstitution(before) && IsInstitution(line)
        || Forenames.Is(before.Split(' ', 2)[0]) && PersonBeside.IsName(before, AnyNames) && OrganisationList.IsTitle(line);

    private static bool IsInstitution(string line) => OrganisationList.IsInstitution(line) && AnyNames.IsName(line);
}
