using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Cuts a line into which the cells of a table ran together: numbers, dates, words of status, names, and the sentences between.</summary>
internal sealed class TextAtoms(RatingReading ratings, OrganisationNames names, bool numbered)
{
    private int last;

    /// <summary>The pieces of a line that is a row by itself: the number before its first space is the row's.</summary>
    public List<Fragment> OfRow(Fragment row)
    {
        var space = row.Text.IndexOf(' ', StringComparison.Ordinal);
        if (!numbered || space < 1 || !ColumnLook.IsNumber(row.Text[..space])) return Of(row);
        return [row.Slice(0, space), .. Of(row.Slice(space))];
    }

    /// <summary>The pieces of a line, in order.</summary>
    public List<Fragment> Of(Fragment line)
    {
        var text = line.Text;
        var atoms = new List<Fragment>();
        var dates = ApproximateDate.Find(text).Where(d => d.Length > 4).ToList();
        var orgs = names.In(text);
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            if (i >= text.Length) break;
            var end = Atom(text, i, dates, orgs, atStart: i == start || text[..i].TrimEnd() is [.., '.' or '?' or '!' or ';']);
            if (end > 0)
            {
                if (i > start) Add(atoms, line, start, i);
                Add(atoms, line, i, end);
                start = i = end;
                continue;
            }

            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            if (text[i - 1] is not ('.' or '?' or '!') || i - start < 12) continue;
            Add(atoms, line, start, i);
            start = i;
        }

        Add(atoms, line, start, text.Length);
        return atoms;
    }

    // Where the atom that begins here ends; 0 where none does.
    private int Atom(string text, int at, List<FoundDate> dates, IReadOnlyList<NamedOrganisation> orgs, bool atStart)
    {
        if (numbered && char.IsAsciiDigit(text[at]) && Number(text, at) is > 0 and var number) return number;
        if (dates.Find(d => d.Start == at) is { } date && (atStart || !char.IsLower(Before(text, at)) || !IsInSentence(text, at)) && Follows(text, at + date.Length)) return at + date.Length;
        if (orgs.FirstOrDefault(o => o.Start == at) is { Name: not null } org && (atStart || dates.Exists(d => d.Start - org.End is >= 0 and <= 2) || Status(text, After(text, org.End)) > 0)
            && Follows(text, org.End) && org.End < text.Length)
            return org.End;
        if (char.IsUpper(text[at]) && Status(text, at) is > 0 and var status && (atStart || dates.Exists(d => at - (d.Start + d.Length) is >= 0 and <= 2))) return status;
        return 0;
    }

    // The next number of the list, before a word that begins a sentence.
    private int Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end - at > 3 || int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture) is var value && value != last + 1) return 0;
        if (end < text.Length && text[end] is '.' or ')') end++;
        if (end >= text.Length || !char.IsWhiteSpace(text[end]) || !char.IsUpper(text[After(text, end)])) return 0;
        last = value;
        return end;
    }

    private int Status(string text, int at)
    {
        var best = 0;
        var words = 0;
        for (var i = at; i <= Math.Min(text.Length, at + 40) && words < 4; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || i == at)) continue;
            words++;
            if (ratings.IsWhole(text[at..i]) && Follows(text, i)) best = i;
        }

        return best;
    }

    private static bool Follows(string text, int end) =>
        end >= text.Length || !char.IsLetterOrDigit(text[end]) && (After(text, end) is var next && (next >= text.Length || !char.IsLower(text[next])));

    // "… by March 2025" is part of its sentence.
    private static bool IsInSentence(string text, int at)
    {
        var before = text[..at].TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..] is "by" or "in" or "from" or "of" or "on" or "until" or "before" or "to" or "since" or "and" or "after" or "during" or "the";
    }

    private static char Before(string text, int at) => text[..at].TrimEnd() is [.., var last] ? last : ' ';

    private static int After(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return Math.Min(at, text.Length);
    }

    private static void Add(List<Fragment> atoms, Fragment line, int from, int to)
    {
        if (line.Slice(from, to) is { IsEmpty: false } atom) atoms.Add(atom);
    }
}
