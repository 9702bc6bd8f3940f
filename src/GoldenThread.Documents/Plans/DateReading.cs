using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads the dates of a plan and what they say.</summary>
internal static partial class DateReading
{
    /// <summary>
    /// The dates of a paragraph of a date column; words around a date stay with it, and words without a date are a date that is not understood.
    /// </summary>
    /// <param name="words">The paragraph.</param>
    /// <param name="usual">What a date says where its own words do not.</param>
    /// <param name="uncertain">True where which action it belongs to had to be guessed.</param>
    /// <param name="furniture">Takes what only joins two dates ("&amp;").</param>
    public static IEnumerable<DraftDate> In(Fragment words, DateMeaning usual, bool uncertain, FurnitureBox furniture)
    {
        var text = words.Text;
        var found = ApproximateDate.Find(text);
        if (found.Length <= 1)
        {
            var leaf = words.Leaf();
            if (Mended(leaf.Text) is var mended && mended != leaf.Text && ApproximateDate.Find(mended) is { Length: 1 } whole)
                (leaf, found) = (leaf with { Text = mended }, whole);
            // "Jan 26" alone where dates stand is a month of a year; in a sentence it may be a day.
            if (BriefYear().Replace(leaf.Text, "${month} 20${year}${on}") is var written && written != leaf.Text && ApproximateDate.Find(written) is { Length: 1 } month) found = month;
            yield return new DraftDate(leaf.Text, leaf.Spans, found.Length == 1 ? found[0].Date.Edtf : null, found.Length == 1 ? Meaning(text, usual) : OfVague(text, Meaning(text, usual)), uncertain);
            yield break;
        }

        var from = 0;
        var before = usual;
        for (var i = 0; i < found.Length; i++)
        {
            var joint = i == 0 ? 0 : Joint().Match(text[from..found[i].Start]).Length;
            if (joint > 0) furniture.Add(words.Slice(from, from + joint), FurnitureKind.Label);
            var to = i == found.Length - 1 ? text.Length : found[i].Start + found[i].Length;
            // A bracket or full stop that closes stays with the date before it.
            while (to < text.Length && i < found.Length - 1 && text[to] is ')' or '.' or ',') to++;
            var piece = words.Slice(from + joint, to);
            // "Completed May and June 2019": what the first says, the next says too.
            before = Meaning(piece.Text, piece.Text.Length <= found[i].Length + 2 ? before : usual);
            yield return new DraftDate(piece.Plain(), piece.Spans(), found[i].Date.Edtf, before, uncertain);
            from = to;
        }
    }

    /// <summary>True for words that stand where a date would and are none: "ongoing", "immediate", "within 3 months", "six-monthly".</summary>
    public static bool IsVague(string text) => text.Length <= LongestVague && VagueDates.Is(text);

    /// <summary>True for words that are a date and little else: "By 31 March 2026", "ongoing".</summary>
    public static bool IsWhole(string text) => IsVague(text.TrimEnd('.', ')')) || text.Length <= LongestVague && ApproximateDate.Find(text) is [var only]
        && WhenWords().IsMatch(text[..only.Start]) && text[(only.Start + only.Length)..].All(c => !char.IsLetterOrDigit(c));

    [GeneratedRegex(@"^[\s(]*(?:(?:by|due|due by|target|deadline|before|until|from|since|on|in|end|end of|by end|by end of|by the end of|completed?|done|review|revised|early|mid|late|to be completed by)\b[\s:]*)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex WhenWords();

    /// <summary>The words of a cell as they were before its width cut a date in two ("31/03/202 4").</summary>
    public static string Mended(string text) => CutYear().Replace(CutDay().Replace(text, "${one}${two}"), "${one}${two}");

    // "(was 1 March 2025)": the date that another took the place of.
    private static bool Before(string words) => words.TrimStart('(', ' ') is var start
        && (start.StartsWith("was ", StringComparison.OrdinalIgnoreCase) || start.StartsWith("originally", StringComparison.OrdinalIgnoreCase) || start.StartsWith("previously", StringComparison.OrdinalIgnoreCase));

    // What goes on was not completed yet, whatever stands above it.
    private static DateMeaning OfVague(string text, DateMeaning meaning) =>
        meaning == DateMeaning.Completed && GoesOn().IsMatch(text) ? DateMeaning.None : meaning;

    /// <summary>What the words beside a date say of it.</summary>
    public static DateMeaning Meaning(string words, DateMeaning usual)
    {
        if (Before(words)) return DateMeaning.None;
        if (NotYet().IsMatch(words)) return DateMeaning.Due;
        if (Confirmed().IsMatch(words)) return DateMeaning.Confirmed;
        if (Completed().IsMatch(words)) return DateMeaning.Completed;
        if (Reviewed().IsMatch(words)) return DateMeaning.Reviewed;
        return usual;
    }

    /// <summary>What the dates of a column say by its header; a header that says two things says nothing.</summary>
    public static DateMeaning OfHeader(string header)
    {
        var meanings = new List<DateMeaning>();
        if (DueHeader().IsMatch(header)) meanings.Add(DateMeaning.Due);
        if (Completed().IsMatch(header)) meanings.Add(DateMeaning.Completed);
        if (Confirmed().IsMatch(header)) meanings.Add(DateMeaning.Confirmed);
        if (Reviewed().IsMatch(header)) meanings.Add(DateMeaning.Reviewed);
        if (header.Contains("further", StringComparison.OrdinalIgnoreCase)) return DateMeaning.None;
        return meanings is [var only] ? only : meanings.Contains(DateMeaning.Due) && TargetHeader().IsMatch(header) ? DateMeaning.Due : DateMeaning.None;
    }

    /// <summary>The dates inside an action's own words that say what they are; their characters stay with the words.</summary>
    public static ImmutableArray<DraftDate> Inside(Fragment words)
    {
        var text = words.Text;
        if (!AnyMeaning().IsMatch(text)) return [];
        var dates = ImmutableArray.CreateBuilder<DraftDate>();
        foreach (var found in ApproximateDate.Find(text))
        {
            var from = Math.Max(0, found.Start - 40);
            var match = Before().Match(text[from..found.Start]);
            // "By April 2015 staff had …" tells what was done by then; it is no date to come.
            if (!match.Success || match.Value.StartsWith("By", StringComparison.Ordinal)) continue;
            var meaning = ToCome().IsMatch(text[..(from + match.Index)]) ? DateMeaning.Due : Meaning(match.Value, DateMeaning.None);
            if (meaning != DateMeaning.None) dates.Add(new DraftDate(found.Date.Text, [], found.Date.Edtf, meaning));
        }

        return dates.ToImmutable();
    }

    /// <summary>The one date by which a recommendation asks for something ("… by April 2026"); none where it names several.</summary>
    public static ImmutableArray<DraftDate> DueIn(string text) =>
        ApproximateDate.Find(text) is [var only] && By().IsMatch(text[..only.Start]) && text[(only.Start + only.Length)..].TrimEnd('.', ' ', ')', ';').Length == 0
            ? [new DraftDate(only.Date.Text, [], only.Date.Edtf, DateMeaning.Due)]
            : [];

    [GeneratedRegex(@"\bby(?: the)?(?: end(?: of)?)?\s$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex By();

    private const int LongestVague = 45;

    [GeneratedRegex(@"^(?<month>(?:(?:by|end|end of|by end|by end of|by the end of|from|early|mid|late|done|completed?|complete by|achieved|closed|due|target)\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?)\s+(?<year>[2-4][0-9])(?<on>(?:\s+(?:onwards?|then|and)\b|\s*[;,(]|\s+[-–]\s)[^0-9]*)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex BriefYear();

    [GeneratedRegex(@"\bon-?\s?going\b|\bin progress\b|\btb[cd]\b|\bnot yet\b|^n/?a$|\bcontinu", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"(?<one>[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[12]|[12][0-9]|[12][0-9][0-9]))\s+(?<two>[0-9]{1,3})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex CutYear();

    [GeneratedRegex(@"(?<one>[0-9]{1,2}[/.-](?:[0-9]{1,2}[/.-])?)\s+(?<two>[0-9]{1,4}\b)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex CutDay();

    [GeneratedRegex(@"^[\s,;&/]*(?:and\s+)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Joint();

    [CannotRunAway("It looks beyond one word alone, and goes back at most once over the white space there.")]
    [GeneratedRegex(@"\bdue\b|\bby\b(?!\s+the\s+\p{Lu}{2,})|\bto be (?:completed|confirmed|reviewed|done)\b|\bplanned\b|\bexpected\b|\banticipated\b|\btarget\b|\bdeadline\b|\bin (?:use|place|force) from\b|\bnot (?:yet )?complete", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\bconfirm(?:ed|ation)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Confirmed();

    [GeneratedRegex(@"\bcomplet(?:e|ed|ion)\b|\bachieved\b|\bdone\b|\bwent live\b|\blaunched\b|\bimplemented\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
    1_000)]
    private static partial Regex Completed();

    [GeneratedRegex(@"\breview(?:ed)?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Reviewed();

    [GeneratedRegex(@"\bdue\b|\brevised\b|\bdeadline\b|\btimings?\b|\btimescales?\b|\btimeframe\b|\btimeline\b|\btarget\b|\bwhen\b|\bby\b|^end\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex DueHeader();

    [GeneratedRegex(@"\btarget\b|\bdue\b|\bdeadline\b|\bby when\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
    1_000)]
    private static partial Regex TargetHeader();

    [GeneratedRegex(@"\bdue\b|\bby\b|planned|expected|confirmed|completed|reviewed|went live|launched|implemented|in (?:place|use|force)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AnyMeaning();

    // "… will be completed in June 2026"
    [GeneratedRegex(@"\b(?:will|to|should|must|can|may|shall) be\s$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ToCome();

    // The word that gives the meaning stands directly before the date, with little between.
    [GeneratedRegex(@"\b(?:due|completed|confirmed|reviewed|planned|expected to be|expected|went live|launched|implemented|by|in (?:use|place|force) from)(?:\s+(?:in|on|by|for|around|during|the|end|of|early|date|to be)){0,3}\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Before();
}
