using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the names of organisations, sectors and posts in a cell of leads or after "Lead:".</summary>
/// <param name="growth">Knows names, and takes what is furniture.</param>
internal sealed class LeadCell(Growth growth)
{
    /// <summary>The names in a cell or after "Lead:"; what parts them is furniture, and so is the title of somebody who works for one that is named.</summary>
    public IEnumerable<DraftOrganisation> In(Fragment words)
    {
        var parts = Posts(words.Text, [.. OrganisationList.Cut(words.Text, growth.Names)]);
        var texts = parts.Select(p => words.Text[p.Start..p.End].Trim()).ToList();
        var titles = texts.Select(t => OrganisationList.IsTitle(t) && (!growth.Names.IsName(t) || OrganisationList.BeginsTitle(t))).ToList();
        if (titles.Contains(true) && parts.Count > 1 && !texts.Where((t, i) => !titles[i]).Any(t => OrganisationList.Stands(t, growth.Names)))
        {
            // A post that is described in several words stands for its organisation as a whole.
            if (!words.Text.AsSpan().ContainsAny(';', '/', '\n')) (parts, texts, titles) = ([(0, words.Text.Length, words.Text.Length)], [words.Text], [true]);
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
            else if (titles[i] && !IsTeamOfItsOwn(words.Text, parts, i) && (IsOrganisation(texts, titles, i + 1) || IsOrganisation(texts, titles, i - 1)))
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

    // "Designated Nurse (Northmere ICB)", "Northmere Council (Head of Early Help)": whichever names the organisation.
    private (int Start, int End)? InBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 1 || !text.EndsWith(')')) return null;
        var (outer, inner) = (text[..open].Trim(), text[(open + 1)..^1]);
        if (OrganisationList.IsTitle(inner) && growth.Names.IsName(outer)) return (0, outer.Length);
        return OrganisationList.IsTitle(outer) && OrganisationList.Stands(inner, growth.Names) ? (open + 1, text.Length - 1) : null;
    }

    // "ICB Primary Care Team" on a line of its own below "Northmere Trust" works for the board, and not for the trust.
    private static bool IsTeamOfItsOwn(string text, List<(int Start, int End, int GapEnd)> parts, int at) =>
        OrganisationList.IsInstitution(text[parts[at].Start..parts[at].End]) && (at == 0 || text.AsSpan(parts[at - 1].End, parts[at - 1].GapEnd - parts[at - 1].End).Contains('\n'))
            && (at + 1 == parts.Count || text.AsSpan(parts[at].End, parts[at].GapEnd - parts[at].End).Contains('\n'));

    private bool IsOrganisation(List<string> texts, List<bool> titles, int at) =>
        at >= 0 && at < texts.Count && !titles[at] && OrganisationList.Stands(texts[at], growth.Names);
}
