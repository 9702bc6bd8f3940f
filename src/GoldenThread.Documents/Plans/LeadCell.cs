using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the names of organisations, sectors and posts in a cell of leads or after "Lead:".</summary>
/// <param name="growth">Knows names, and takes what is furniture.</param>
internal sealed class LeadCell(Growth growth)
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

        var parts = Posts(words.Text, [.. OrganisationList.Cut(words.Text, growth.Names)]);
        var texts = parts.Select(p => words.Text[p.Start..p.End].Trim()).ToList();
        var titles = texts.Select(t => OrganisationList.IsTitle(t) && (!growth.Names.IsName(t) || OrganisationList.BeginsTitle(t))).ToList();
        // "Carol Whitlock, Performance Analyst": the post says who, whoever holds it.
        if (parts.Count > 1 && titles.Contains(true))
        {
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                if (titles[i] || !PersonBeside.IsName(texts[i], growth.Names) || !(titles.ElementAtOrDefault(i + 1) || i > 0 && titles[i - 1] && FirstNames.Begin(texts[i]))) continue;
                growth.Furniture.Add(words.Slice(parts[i].Start, parts[i].GapEnd), FurnitureKind.Label);
                parts.RemoveAt(i);
                texts.RemoveAt(i);
                titles.RemoveAt(i);
            }
        }

        if (titles.Contains(true) && parts.Count > 1 && !texts.Where((t, i) => !titles[i]).Any(t => OrganisationList.Stands(t, growth.Names)))
        {
            // A post that is described in several words stands for its organisation as a whole.
            var isOne = parts.Zip(parts.Skip(1)).All(p => p.First.GapEnd == p.Second.Start && !words.Text.AsSpan(p.First.End, p.First.GapEnd - p.First.End).IsWhiteSpace());
            if (isOne && !words.Text.AsSpan(parts[0].Start, parts[^1].End - parts[0].Start).ContainsAny(';', '/', '\n')) (parts, texts, titles) = ([(parts[0].Start, parts[^1].End, parts[^1].GapEnd)], [words.Text[parts[0].Start..parts[^1].End]], [true]);
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
            if (InBrackets(texts[i]) is { } inner)
            {
                growth.Furniture.Add(name.Slice(0, inner.Start), FurnitureKind.Label);
                growth.Furniture.Add(name.Slice(inner.End), FurnitureKind.Label);
                var named = name.Slice(inner.Start, inner.End);
                yield return new DraftOrganisation(named.Plain(), named.Spans(), []);
            }
            else if (titles[i] && (IsOrganisation(texts, titles, i + 1) || IsOrganisation(texts, titles, i - 1)))
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
        // "Performance Analyst (Carol Whitlock)", and the other way round.
        if (OrganisationList.IsTitle(outer) && FirstNames.Begin(inner) && PersonBeside.IsName(inner, growth.Names)) return (0, outer.Length);
        if (OrganisationList.IsTitle(inner) && PersonBeside.IsName(outer, growth.Names)) return (open + 1, text.Length - 1);
        return OrganisationList.IsTitle(outer) && OrganisationList.Stands(inner, growth.Names) ? (open + 1, text.Length - 1) : null;
    }

    private bool IsOrganisation(List<string> texts, List<bool> titles, int at) =>
        at >= 0 && at < texts.Count && !titles[at] && OrganisationList.Stands(texts[at], growth.Names);
}
