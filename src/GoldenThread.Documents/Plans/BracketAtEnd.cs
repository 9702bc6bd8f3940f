using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Words that end in a bracket which says who and when: "Make the form shorter (Northmere Council, by March 2026)".</summary>
/// <param name="Rest">The words before the bracket.</param>
/// <param name="Lead">Who; null where the bracket doesn't say.</param>
/// <param name="Date">When; null where the bracket doesn't say.</param>
internal sealed record BracketAtEnd(Fragment Rest, Fragment? Lead, Fragment? Date)
{
    private const int Longest = 140;
    private const int LongestDate = 45;
    private static readonly char[] Parts = [',', ';', '–', '—', '|'];

    /// <summary>Reads the bracket; null where there is none, or where it says something else too. Its signs are furniture.</summary>
    public static BracketAtEnd? Of(Fragment words, Growth growth)
    {
        var text = words.Text.TrimEnd('.', ' ');
        var (opens, closes) = text.EndsWith(']') ? ('[', ']') : ('(', ')');
        var open = text.LastIndexOf(opens);
        if (open < 8 || !text.EndsWith(closes) || text.Length - open > Longest || text.AsSpan(open, text.Length - open - 1).Contains(closes)) return null;
        var (from, to) = (open + 1, text.Length - 1);
        var cut = text.LastIndexOfAny(Parts, to - 1, to - from);
        // "(Lead: Northmere Court. By: 30 June 2025)"
        if (text.LastIndexOf(". ", to - 1, to - from, StringComparison.Ordinal) is var stop && stop > cut && When(text, stop + 1, to, true) is not null) cut = stop;
        var date = When(text, cut < 0 ? from : cut + 1, to, cut > 0);
        var lead = date is not null && cut < 0 ? null : Who(text, from, date is null ? to : cut, growth, date is null && opens == '(' && !Labels.EndsSentence(text[..open].TrimEnd(';')));
        // "(By: 30 June 2025. Lead: Northmere Court)"
        if (lead is null && text.IndexOfAny([.. Parts, '.'], from, to - from) is > 0 and var first && first < to - 1 && When(text, from, first, true) is { } before && Who(text, first + 1, to, growth, false) is { } named)
            (date, lead) = (before, named);
        // "by March" says when; "(Home Office, 2016)" names a source.
        if (lead is null && (date is null || cut >= 0)) return null;
        var places = new[] { lead, date }.OfType<(int Start, int End)>().ToList();
        var at = open;
        foreach (var (start, end) in places.OrderBy(p => p.Start))
        {
            growth.Furniture.Add(words.Slice(at, start), FurnitureKind.Label);
            at = end;
        }

        growth.Furniture.Add(words.Slice(at, words.Text.Length), FurnitureKind.Label);
        return new BracketAtEnd(words.Slice(0, open), lead is var (ls, le) ? words.Slice(ls, le) : null, date is var (ds, de) ? words.Slice(ds, de) : null);
    }

    private static (int Start, int End)? When(string text, int from, int to, bool behindName)
    {
        var part = text[from..to];
        if (Labels.Field(part.TrimStart()) is { Kind: ColumnKind.Date } field)
            return (from + part.Length - part.TrimStart().Length + field.Rest, to);
        var start = part.TrimStart();
        return start.Length <= LongestDate && (start.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || start.StartsWith("due ", StringComparison.OrdinalIgnoreCase) || DateReading.IsVague(start) || DateReading.IsWhole(start) && ApproximateDate.Find(start) is [{ Date.Edtf.Length: var precise }] && precise > (behindName ? 4 : 7))
            && (ApproximateDate.Find(start).Length == 1 || DateReading.IsVague(start)) ? (from, to) : null;
    }

    private static (int Start, int End)? Who(string text, int from, int to, Growth growth, bool labelled)
    {
        if (to <= from) return null;
        var part = text[from..to];
        if (Labels.Field(part.TrimStart()) is { Kind: ColumnKind.Organisation } field)
            // "(Lead: Detective Superintendent, Public Protection – December 2025)": the label says that it is one.
            return part.TrimStart()[field.Rest..].Trim() is { Length: > 1 } named && !named.Contains(". ", StringComparison.Ordinal) ? (from + part.Length - part.TrimStart().Length + field.Rest, to) : null;
        return !labelled && OrganisationList.IsLead(part.Trim(), growth.Names) ? (from, to) : null;
    }
}
