using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Words that end in a bracket which says who and when: "Make the form shorter (Northmere Council, by March 2026)".</summary>
/// <param name="Rest">The words before the bracket.</param>
/// <param name="Lead">Who; null where the bracket doesn't say.</param>
/// <param name="Date">When; null where the bracket doesn't say.</param>
/// <param name="Status">How far it is ("Named Nurse; complete"); null where the bracket doesn't say.</param>
internal sealed record BracketAtEnd(Fragment Rest, Fragment? Lead, Fragment? Date, Fragment? Status)
{
    private const int Longest = 140;
    private const int LongestDate = 45;
    private static readonly char[] Parts = [',', ';', '–', '—', '|'];
    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create([.. Parts, '.']);

    /// <summary>Reads the bracket; null where there is none, or where it says something else too. Its signs are furniture.</summary>
    /// <param name="words">The words.</param>
    /// <param name="growth">Knows names, and takes what is furniture.</param>
    /// <param name="dated">True where something behind the bracket said when: then a bracket that names somebody says who.</param>
    public static BracketAtEnd? Of(Fragment words, Growth growth, bool dated = false)
    {
        var text = words.Text.TrimEnd('.', ' ');
        var (opens, closes) = text.EndsWith(']') ? ('[', ']') : ('(', ')');
        var open = text.LastIndexOf(opens);
        if (open < 8 || !text.EndsWith(closes) || text.Length - open > Longest || text.AsSpan(open, text.Length - open - 1).Contains(closes)) return null;
        var (from, to) = (open + 1, text.Length - 1);
        if (OfLabels(words, text, open, growth) is { } labelled) return labelled;
        var cut = text.LastIndexOfAny(Parts, to - 1, to - from);
        // "(Northmere Council – 31 May 2026 – In progress)"
        (int Start, int End)? status = cut > 0 && text[(cut + 1)..to].Trim() is var said && growth.Ratings.IsWhole(said) && (!DateReading.IsVague(said) || StatusWords.Meaning(said) == StatusMeaning.Done) ? (cut + 1, to) : null;
        if (status is not null) (to, cut) = (cut, text.LastIndexOfAny(Parts, cut - 1, cut - from));
        // "(Lead: Northmere Court. By: 30 June 2025)"
        if (text.LastIndexOf(". ", to - 1, to - from, StringComparison.Ordinal) is var stop && stop > cut && When(text, stop + 1, to, true) is not null) cut = stop;
        var date = When(text, cut < 0 ? from : cut + 1, to, cut > 0);
        var lead = date is not null && cut < 0 ? null : Who(text, from, date is null ? to : cut, growth, !dated && date is null && opens == '(' && !Labels.EndsSentence(text[..open].TrimEnd(';')));
        // "(By: 30 June 2025. Lead: Northmere Court)"
        if (lead is null && text.AsSpan(from, to - from).IndexOfAny(Stops) is > 0 and var behind && from + behind is var first && first < to - 1 && When(text, from, first, true) is { } before && Who(text, first + 1, to, growth, false) is { } named)
            (date, lead) = (before, named);
        // "by March" says when; "(Home Office, 2016)" names a source.
        if (lead is null && (date is null || cut >= 0)) return null;
        var places = new[] { lead, date, status }.OfType<(int Start, int End)>().ToList();
        var at = open;
        foreach (var (start, end) in places.OrderBy(p => p.Start))
        {
            growth.Furniture.Add(words.Slice(at, start), FurnitureKind.Label);
            at = end;
        }

        growth.Furniture.Add(words.Slice(at, words.Text.Length), FurnitureKind.Label);
        return new BracketAtEnd(words.Slice(0, open), lead is var (ls, le) ? words.Slice(ls, le) : null, date is var (ds, de) ? words.Slice(ds, de) : null, status is var (ss, se) ? words.Slice(ss, se) : null);
    }

    // "(Lead: Named Nurse. Due: 31 March 2026. Status: On track)": each says what it is.
    private static BracketAtEnd? OfLabels(Fragment words, string text, int open, Growth growth)
    {
        var places = new Dictionary<ColumnKind, (int Start, int End)>();
        var (at, furniture) = (open + 1, new List<(int Start, int End)> { (open, open + 1) });
        var close = text.Length - 1;
        while (at < close)
        {
            if (Labels.Field(text[at..close]) is not { Kind: ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating } field || places.ContainsKey(field.Kind)) return null;
            var start = at + field.Rest;
            var end = start;
            while (end < close && !(text[end] is '.' or ';' or ',' or '|' && Labels.Field(text[(end + 1)..close].TrimStart()) is { Kind: ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating })) end++;
            places[field.Kind] = (start, end);
            furniture.Add((at, start));
            at = end;
            while (at < close && text[at] is '.' or ';' or ',' or '|' or ' ') at++;
            furniture.Add((end, at));
        }

        if (places.Count < 2) return null;
        furniture.Add((close, words.Text.Length));
        foreach (var (start, end) in furniture.Where(f => f.End > f.Start)) growth.Furniture.Add(words.Slice(start, end), FurnitureKind.Label);
        Fragment? Of(ColumnKind kind) => places.TryGetValue(kind, out var place) ? words.Slice(place.Start, place.End) : null;
        return new BracketAtEnd(words.Slice(0, open), Of(ColumnKind.Organisation), Of(ColumnKind.Date), Of(ColumnKind.Rating));
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
