using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>A name and a date behind it: "Registered Manager, by 31 March 2026", "Policy Subgroup – March 2026".</summary>
internal static class WhoAndWhen
{
    private const int ShortestName = 3;

    /// <summary>The name and the date; null where words are not both. What parts them is furniture.</summary>
    public static (Fragment Who, Fragment When)? Of(Fragment words, Growth growth)
    {
        var text = words.Text;
        if (ApproximateDate.Find(text) is not [var only] || only.Start <= ShortestName) return null;
        var begin = text.LastIndexOfAny([',', ';', '–', '—', '-', ':', '(', '|', '/'], only.Start - 1) + 1;
        var end = Math.Max(0, begin - 1);
        if (begin == 0 && text.LastIndexOf(" by ", only.Start, StringComparison.OrdinalIgnoreCase) is > 0 and var by) (end, begin) = (by, by + 1);
        if (end == 0 || !DateReading.IsWhole(text[begin..].Trim()) || !OrganisationList.IsLead(text[..end].Trim(), growth.Names)) return null;
        growth.Furniture.Add(words.Slice(end, begin), FurnitureKind.Label);
        return (words.Slice(0, end), words.Slice(begin));
    }
}
