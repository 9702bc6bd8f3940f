using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Lines of a paragraph that each name somebody, and would run into one name where they are joined by a space.</summary>
internal static class LinesOfNames
{
    private const int LongestName = 120;
    private const int LongestWhole = 90;
    private const int MostNames = 12;

    // A new one each time: what it remembers is no other document's, and two may be read at once.
    private static OrganisationNames AnyNames => OrganisationNames.None;

    /// <summary>The lines joined by spaces; where one institution's name ends a line and another's begins the next, by the end of the line.</summary>
    public static Fragment Joined(List<Fragment> lines)
    {
        // Names are few: a paragraph of many lines is one of sentences, and nothing of it is joined twice.
        if (lines.Count is 1 or > MostNames || lines.Exists(l => l.Text.Length > LongestName)) return Fragment.Join(lines);
        if (AreWhole(lines)) return Fragment.Join(lines, "\n");
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
    private static bool Parts(string before, string line) => IsInstitution(before) && IsInstitution(line) || IsPostThere(before) && IsPostThere(line)
        || Forenames.Is(before.Split(' ', 2)[0]) && PersonBeside.IsName(before, AnyNames) && OrganisationList.IsTitle(line);

    // "Head of Safety, HMP Carrow" above "Clinical Lead, Tidewell Care Group", perhaps after "Lead:": somebody each. A post above an organisation may be its post.
    private static bool AreWhole(List<Fragment> lines)
    {
        var posts = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (i == 0 && Labels.Field(text) is { Kind: ColumnKind.Organisation } label) text = text[label.Rest..].Trim();
            if (text.Length is < 3 or > LongestWhole || ColumnWords.Read(text) is not null && ColumnWords.IsName(text) || i > 0 && OrganisationNames.OnlyEndsName(text) || !OrganisationList.IsLead(text, AnyNames)) return false;
            if (OrganisationList.IsTitle(text) && !text.Contains(',', StringComparison.Ordinal)) posts++;
        }

        return posts == 0 || posts == lines.Count;
    }

    // "Governor, HMP Northmere", "Head of Healthcare, Kestrel NHS Trust"
    private static bool IsPostThere(string line) => line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && OrganisationList.IsTitle(line[..comma]) && OrganisationList.IsInstitution(line[(comma + 1)..]);

    private static bool IsInstitution(string line) => OrganisationList.IsInstitution(line) && AnyNames.IsName(line);
}
