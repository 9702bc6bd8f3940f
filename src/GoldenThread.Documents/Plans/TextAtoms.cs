using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Cuts a line into which the cells of a table ran together: numbers, dates, words of status, names, and the sentences between.</summary>
internal sealed class TextAtoms(RatingReading ratings, OrganisationNames names, bool numbered)
{
    private int last;
    private string prefix = "";

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
        List<(int Start, int End)> orgs = [.. names.In(text).Select(o => (o.Start, o.End))];
        orgs.AddRange(dates.Select(d => LeadBefore(text, d.Start)).OfType<(int Start, int End)>().Where(l => !orgs.Exists(o => o.Start < l.End && l.Start < o.End)));
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

    // "… form Fostering Manager 31/07/2025": the capital words before a date that are somebody's post or name.
    private static (int Start, int End)? LeadBefore(string text, int date)
    {
        var end = text[..date].TrimEnd().Length;
        var (start, from) = (end, end);
        while (start > 0 && end - start < 70)
        {
            var space = text.LastIndexOf(' ', start - 1);
            var word = text[(space + 1)..start].TrimEnd();
            if (word.Length > 0 && char.IsUpper(word[0]) && word[^1] is not ('.' or ':' or ';')) from = space + 1;
            else if (word is not ("of" or "for" or "and" or "&" or "the" or "–" or "-")) break;
            start = space < 0 ? 0 : space;
        }

        return from < end && OrganisationList.IsTitle(text[from..end]) ? (from, end) : null;
    }

    // Where the atom that begins here ends; 0 where none does.
    private int Atom(string text, int at, List<FoundDate> dates, List<(int Start, int End)> orgs, bool atStart)
    {
        if (numbered && (char.IsAsciiDigit(text[at]) || char.IsAsciiLetterUpper(text[at])) && Number(text, at) is > 0 and var number) return number;
        if (dates.Find(d => d.Start == at) is { } date && (atStart || !char.IsLower(Before(text, at)) || !IsInSentence(text, at)) && Follows(text, at + date.Length)) return at + date.Length;
        if (orgs.Find(o => o.Start == at) is { End: > 0 } org && (atStart || dates.Exists(d => d.Start - org.End is >= 0 and <= 2) || Status(text, After(text, org.End)) > 0)
            && Follows(text, org.End) && org.End < text.Length)
            return org.End;
        if (char.IsUpper(text[at]) && Status(text, at) is > 0 and var status && (atStart || dates.Exists(d => at - (d.Start + d.Length) is >= 0 and <= 2))) return status;
        return 0;
    }

    // The next number of the list, before a word that begins a sentence.
    private int Number(string text, int at)
    {
        // "SR2" after "SR1" counts as "2" after "1" does.
        var letters = at;
        while (letters < text.Length && letters - at < 5 && char.IsAsciiLetterUpper(text[letters])) letters++;
        if (letters < text.Length && letters > at && text[letters] is '-' or '.') letters++;
        var named = text[at..letters];
        if (last > 0 && named != prefix) return 0;
        var end = letters;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == letters || end - letters > 3 || int.Parse(text.AsSpan(letters, end - letters), CultureInfo.InvariantCulture) is var value && value != last + 1) return 0;
        if (end < text.Length && text[end] is '.' or ')') end++;
        if (end >= text.Length || !char.IsWhiteSpace(text[end]) || !char.IsUpper(text[After(text, end)])) return 0;
        (last, prefix) = (value, named);
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
