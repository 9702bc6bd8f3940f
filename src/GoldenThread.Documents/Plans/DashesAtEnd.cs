using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Words that end in who and when behind dashes: "Give officers a card – Housing – due 28 February 2026".</summary>
/// <param name="Rest">The words before the first of these dashes.</param>
/// <param name="Who">Whom they name.</param>
/// <param name="When">When it is due.</param>
internal sealed record DashesAtEnd(Fragment Rest, ImmutableArray<Fragment> Who, ImmutableArray<Fragment> When)
{
    private const int Longest = 400;
    private const int ShortestRest = 8;

    /// <summary>Reads what stands behind dashes; null where nothing there says when. The dashes are furniture.</summary>
    /// <param name="words">A recommendation's or an action's words.</param>
    /// <param name="growth">Knows names, and takes what is furniture.</param>
    /// <param name="mayNameAlone">True where a name behind the last dash says who although nothing says when.</param>
    public static DashesAtEnd? Of(Fragment words, Growth growth, bool mayNameAlone = false)
    {
        var parts = words.Text.Split([" – ", " — ", " - ", " | ", " -- "], StringSplitOptions.None);
        // A dash inside a bracket at the end parts what stands in it.
        if (parts.Length < 2 || words.Text.Length > Longest || words.Text.TrimEnd('.', ' ').EndsWith(')') && words.Text.LastIndexOf('(') > words.Text.Length - parts[^1].Length - parts[^2].Length - 4) return null;
        var end = words.Text.Length;
        var (who, when) = (new List<Fragment>(), new List<Fragment>());
        for (var i = parts.Length - 1; i > 0; i--)
        {
            var from = end - parts[i].Length;
            // " – ", or " -- " of a keyboard
            var sign = from >= 4 && words.Text.AsSpan(from - 4, 4) is " -- " ? 4 : 3;
            if (from - sign < ShortestRest) break;
            // "… – Housing – by June 2026.": the full stop ends the sentence.
            var stop = words.Text[from..end].EndsWith('.') ? end - 1 : end;
            // "… - lead: Housing - due: June 2026"
            var label = Labels.Field(words.Text[from..stop]) is { Kind: ColumnKind.Organisation or ColumnKind.Date } field ? field.Rest : 0;
            var (taken, part) = (words.Slice(from + label, stop), words.Text[(from + label)..stop].Trim());
            if (DateReading.IsWhole(part)) when.Insert(0, taken);
            else if (when.Count > 0 && (OrganisationList.IsLead(part, growth.Names) || PersonBeside.IsName(part, growth.Names))) who.Insert(0, taken);
            else if (when.Count == 0 && i == parts.Length - 1 && WhoAndWhen.Of(taken, growth) is var (named, due))
            {
                who.Insert(0, named);
                when.Insert(0, due);
            }
            else if (when.Count == 0 && i == parts.Length - 1 && (mayNameAlone && NamesAlone(part, growth) || label > 0 && OrganisationList.IsLead(part, growth.Names))) who.Insert(0, taken);
            else break;
            if (stop < end) growth.Furniture.Add(words.Slice(stop, end), FurnitureKind.Label);
            growth.Furniture.Add(words.Slice(from - sign, from + label), FurnitureKind.Label);
            end = from - sign;
        }

        return end == words.Text.Length ? null : new DashesAtEnd(words.Slice(0, end), [.. who], [.. when]);
    }

    private static bool NamesAlone(string part, Growth growth) =>
        OrganisationList.IsLead(part, growth.Names) && (growth.Names.IsName(part) || OrganisationList.BeginsTitle(part));
}
