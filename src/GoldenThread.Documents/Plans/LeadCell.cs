using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the names of organisations, sectors and posts in a cell of leads or after "Lead:".</summary>
/// <param name="growth">Knows names, and takes what is furniture.</param>
internal sealed partial class LeadCell(Growth growth)
{
    /// <summary>The names in a cell or after "Lead:"; what parts them is furniture, and so is the title of somebody who works for one that is named.</summary>
    public IEnumerable<DraftOrganisation> In(Fragment words)
    {
        // "Supported by: HR" below the lead
        if (Labels.Field(words.Text) is { Kind: ColumnKind.Organisation } label)
        {
            growth.Furniture.Add(words.Slice(0, label.Rest), FurnitureKind.Label);
            words = words.Slice(label.Rest);
        }

        if (SaysNobody(words.Text))
        {
            growth.Furniture.Add(words, FurnitureKind.Label);
            yield break;
        }

        // "Lead Adult Social Care", where a colon was left out.
        var led = words.Text.StartsWith("Lead ", StringComparison.Ordinal) && OrganisationList.Stands(words.Text["Lead ".Length..].Trim(), growth.Names) ? "Lead ".Length : 0;
        if ((led > 0 ? led : Role().Match(words.Text).Length) is > 0 and var role)
        {
            growth.Furniture.Add(words.Slice(0, role), FurnitureKind.Label);
            words = words.Slice(role);
        }

        var parts = WithoutPeople(words, Posts(words.Text, [.. OrganisationList.Cut(words.Text, growth.Names)]));
        var texts = parts.Select(p => words.Text[p.Start..p.End].Trim()).ToList();
        var titles = texts.Select(t => OrganisationList.IsTitle(t) && (!growth.Names.IsName(t) || OrganisationList.BeginsTitle(t))).ToList();
        if (titles.Contains(true) && parts.Count > 1 && !texts.Where((t, i) => !titles[i]).Any(t => OrganisationList.Stands(t, growth.Names)))
        {
            // A post that is described in several words stands for its organisation as a whole.
            var (from, to) = (parts[0].Start, parts[^1].End);
            if (words.Text[from..to] is var post && parts[..^1].TrueForAll(p => IsDescribing(words.Text[p.End..p.GapEnd]))) (parts, texts, titles) = ([(from, to, parts[^1].GapEnd)], [post.Trim()], [true]);
        }

        // "Service Manager, Early Help, Northmere Council": what stands between a title and its organisation belongs to the title.
        for (var i = 1; i + 1 < texts.Count; i++)
            if (titles[i - 1] && !growth.Names.IsName(texts[i]) && growth.Names.IsName(texts[i + 1])) titles[i] = true;
        for (var i = 0; i < parts.Count; i++)
        {
            var (start, end, gapEnd) = parts[i];
            if (gapEnd > end) growth.Furniture.Add(words.Slice(end, gapEnd), FurnitureKind.Label);
            var name = words.Slice(start, end);
            if (name.IsEmpty) continue;
            // An address for letters says how to reach somebody who is named elsewhere.
            if (name.Text.Contains('@', StringComparison.Ordinal) && !name.Text.Contains(' ', StringComparison.Ordinal))
            {
                growth.Furniture.Add(name, FurnitureKind.Link);
                continue;
            }

            if (InBrackets(texts[i]) is { } inner)
            {
                growth.Furniture.Add(name.Slice(0, inner.Start), FurnitureKind.Label);
                growth.Furniture.Add(name.Slice(inner.End), FurnitureKind.Label);
                var named = name.Slice(inner.Start, inner.End);
                yield return new DraftOrganisation(named.Plain(), named.Spans(), []);
            }
            else if (titles[i] && (WorksFor(words.Text, parts, i) && IsOrganisation(texts, titles, i + 1) || i > 0 && WorksFor(words.Text, parts, i - 1) && IsOrganisation(texts, titles, i - 1)))
            {
                growth.Furniture.Add(name, FurnitureKind.Label);
            }
            else
            {
                // "Lead: Northmere Council." ends a sentence and no name.
                var whole = name.Text.EndsWith('.') && (growth.Names.IsName(name.Text[..^1]) || OrganisationList.IsTitle(name.Text[..^1]) || OrganisationList.Stands(name.Text[..^1], growth.Names)) ? name.Text.Length - 1 : name.Text.Length;
                growth.Furniture.Add(name.Slice(whole), FurnitureKind.Label);
                name = name.Slice(0, whole);
                yield return new DraftOrganisation(name.Plain(), name.Spans(), []);
            }
        }
    }

    // "Head of Service, Leaving Care": a rank and what it is for are one post, unless an institution is named.
    private static List<(int Start, int End, int GapEnd)> Posts(string text, List<(int Start, int End, int GapEnd)> parts)
    {
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            var (rank, field) = (parts[i], parts[i + 1]);
            var named = text[field.Start..field.End].Trim();
            if (!text.AsSpan(rank.End, rank.GapEnd - rank.End).Contains(',') || !OrganisationList.IsBareRank(text[rank.Start..rank.End].Trim()) || named.Length == 0 || OrganisationList.IsInstitution(named) || OrganisationList.IsBareRank(named)) continue;
            // "Assistant Director, Early Help, Northmere Council" is read below.
            if (i + 2 < parts.Count && text.AsSpan(field.End, field.GapEnd - field.End).Contains(',')) continue;
            parts[i] = (rank.Start, field.End, field.GapEnd);
            parts.RemoveAt(i + 1);
        }

        return parts;
    }

    // Behind a comma or a dash a post is described in more words.
    private static bool IsDescribing(string gap) => gap.Trim() is "," or "–" or "—" or "-";

    /// <summary>True for words that stand where a name would and say that there is none: "TBC".</summary>
    public static bool SaysNobody(string text) => ColumnWords.Plain(text) is "tbc" or "tbd" or "to be confirmed" or "to be agreed" or "to be decided" or "to be determined" or "n a" or "na" or "not applicable" or "none" or "nil";

    // A post belongs to an organisation that stands beside it behind a comma or a dash; a semicolon, a slash or "and" parts them.
    private static bool WorksFor(string text, List<(int Start, int End, int GapEnd)> parts, int at) => IsDescribing(text[parts[at].End..parts[at].GapEnd]);

    // "Jane Marsh, Head of Early Help", "J. Marsh / Northmere Council": a person beside a post or an organisation has it, or works there.
    private List<(int Start, int End, int GapEnd)> WithoutPeople(Fragment words, List<(int Start, int End, int GapEnd)> parts)
    {
        if (parts.Count < 2) return parts;
        var people = parts.ConvertAll(p => PersonBeside.IsPlainly(words.Text[p.Start..p.End].Trim(), growth.Names));
        if (!people.Contains(true) || !parts.Where((p, i) => !people[i]).Any(p => words.Text[p.Start..p.End].Trim() is var t && (OrganisationList.Stands(t, growth.Names) || OrganisationList.IsTitle(t)))) return parts;
        foreach (var (start, _, gapEnd) in parts.Where((p, i) => people[i])) growth.Furniture.Add(words.Slice(start, gapEnd), FurnitureKind.Label);
        return [.. parts.Where((p, i) => !people[i])];
    }

    // "Lead: Northmere Council Support: Westmere Police", "Multi-agency: Police, Health" in one cell.
    [GeneratedRegex(@"^\s*(?:(?:[Ll]ead|[Ss]trategic|[Oo]perational|[Aa]ccountable|[Rr]esponsible|[Jj]oint|[Ee]xecutive)(?: (?:[Ll]eads?|agency|agencies|officer|partners?|owner|organisation))?|[Oo]wner|[Mm]ulti-?agency|SRO)\s*:\s*|^\s*(?:[Jj]oint|[Mm]ulti-?agency)\s+[–—-]\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Role();

    // "Designated Nurse (Northmere ICB)", "Northmere Council (Head of Early Help)": whichever names the organisation.
    private (int Start, int End)? InBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 1 || !text.EndsWith(')')) return null;
        var (outer, inner) = (text[..open].Trim(), text[(open + 1)..^1]);
        // "Jane Marsh (Head of Early Help)", "Northmere Council (J. Marsh)", "All agencies (group to monitor)"
        if (PersonBeside.IsPlainly(outer, growth.Names) && (OrganisationList.IsTitle(inner) || OrganisationList.Stands(inner, growth.Names))) return (open + 1, text.Length - 1);
        if (PersonBeside.IsPlainly(inner.Trim(), growth.Names) || char.IsLower(inner.FirstOrDefault()) || inner.Contains(" to ", StringComparison.Ordinal)) return (0, outer.Length);
        // "Carers Lead (JT)"
        if (OrganisationList.IsTitle(outer) && inner.Length is 2 or 3 && inner.All(char.IsUpper) && !OrganisationList.Stands(inner, growth.Names)) return (0, outer.Length);
        if (OrganisationList.IsTitle(inner) && OrganisationList.Stands(outer, growth.Names)) return (0, outer.Length);
        return OrganisationList.IsTitle(outer) && OrganisationList.Stands(inner, growth.Names) ? (open + 1, text.Length - 1) : null;
    }

    private bool IsOrganisation(List<string> texts, List<bool> titles, int at) =>
        at >= 0 && at < texts.Count && !titles[at] && OrganisationList.Stands(texts[at], growth.Names);
}
