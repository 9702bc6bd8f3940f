using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Time;

namespace GoldenThread.Chronologies;

/// <summary>The names of a review and the codes that stand for them: switches texts from the one to the other.</summary>
public sealed class Glossary
{
    private const int MostMilliseconds = 10_000;

    // What the names of places and organisations share with many others tells nothing, nor does a month: "Trust A" may stand for
    // "Eastmere Trust", and "March" is not left of "Marsh".
    private static readonly string[] Kinds =
    [
        "academy", "and", "association", "avenue", "authority", "board", "borough", "care", "centre", "charity", "child", "children", "children's", "church",
        "city", "clinic", "close", "college", "community",
        "constabulary", "council", "county", "court", "district", "doctor", "dr", "drive", "early", "education", "family", "first", "for", "foundation",
        "general", "group", "health", "healthcare", "home", "hospital", "house",
        "housing", "infant", "infirmary", "junior", "lane", "maternity", "medical", "miss", "mr", "mrs", "ms", "nhs", "nursery", "of", "park", "partnership",
        "place", "police", "practice", "pre-school", "primary", "road",
        "school", "secondary", "service", "services", "social", "st", "street", "support", "surgery", "team", "the", "town", "trust", "unit", "university",
        "ward", "women's", "young", "youth",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn", "winter", "christmas", "easter",
    ];

    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, GlossaryEntry> born = [];
    private readonly Regex? names;

    /// <summary>A glossary.</summary>
    /// <param name="entries">Who and what stands in it.</param>
    /// <param name="ordinary">Words that look like a name and are none, so that nobody is asked about them.</param>
    /// <exception cref="RuleException">Two entries share a name, or a code gives a name away.</exception>
    public Glossary(IEnumerable<GlossaryEntry> entries, IEnumerable<string>? ordinary = null)
    {
        Entries = [.. entries];
        Ordinary = [.. Kinds, .. (ordinary ?? []).Select(Form)];
        foreach (var entry in Entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Code)) throw new RuleException($"Enter a code for “{entry.Names.FirstOrDefault()}”.");
            foreach (var name in entry.Names.Select(Form).Where(n => n.Length > 0).Distinct())
                if (!codes.TryAdd(name, entry.Code)) throw new RuleException($"“{name}” has two codes: {codes[name]} and {entry.Code}. Keep one of them.");
        }

        foreach (var entry in Entries.Where(e => e.Born is not null)) born.TryAdd(entry.Born!.Value, entry);
        var words = codes.Keys.Concat(codes.Keys.SelectMany(n => n.Split(' ')).Except(Ordinary)).ToHashSet(StringComparer.Ordinal);
        foreach (var code in Entries.Select(e => e.Code))
            if (Form(code).Split(' ').FirstOrDefault(words.Contains) is { } telling)
                throw new RuleException($"The code “{code}” contains “{telling}”, which is a name or part of a name. Enter a different code.");
        if (codes.Count > 0)
        {
            // The longest first: a full name before the given name that it begins with.
            var forms = codes.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)
                .Select(n => Regex.Escape(n).Replace("\\ ", @"\s+", StringComparison.Ordinal).Replace("'", "['’]", StringComparison.Ordinal));
            var between = $@"(?:^|[^\p{{L}}\p{{Nd}}])(?<name>{string.Join('|', forms)})(?:[^\p{{L}}\p{{Nd}}]|$)";
            const RegexOptions spelling = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
            names = new Regex(between, RegexOptions.NonBacktracking | spelling, TimeSpan.FromMilliseconds(MostMilliseconds));
        }
    }

    /// <summary>Its entries.</summary>
    public ImmutableArray<GlossaryEntry> Entries { get; }

    /// <summary>Words that are no names, in small letters.</summary>
    internal ImmutableArray<string> Ordinary { get; }

    /// <summary>Puts codes in place of names, whatever their capitals, and ages in place of dates of birth.</summary>
    /// <param name="text">A text.</param>
    /// <param name="on">The day of which it tells, for the age; null where that is not known.</param>
    public AnonymisedText Anonymise(string text, DateOnly? on = null)
    {
        var found = new List<(int Start, int Length, string Code)>();
        found.AddRange(Named(text).Select(name => (name.Index, name.Length, codes[Form(name.Value)])));
        if (born.Count > 0)
        {
            foreach (var date in ApproximateDate.Find(text))
                if (BornOn(date.Date) is { } entry) found.Add(
                    (date.Start, date.Length, on >= entry.Born
                        ? $"[date of birth of {entry.Code}, {Age.Words(entry.Born!.Value, on.Value)} old]"
                        : $"[date of birth of {entry.Code}]"));
        }

        if (found.Count == 0) return new AnonymisedText(text, []);
        var replaced = ImmutableArray.CreateBuilder<(int Start, int Length, string Words)>();
        var written = new System.Text.StringBuilder();
        var at = 0;
        foreach (var (start, length, code) in found.OrderBy(f => f.Start).ThenByDescending(f => f.Length))
        {
            if (start < at) continue;
            written.Append(text, at, start - at);
            replaced.Add((written.Length, code.Length, text.Substring(start, length)));
            written.Append(code);
            at = start + length;
        }

        written.Append(text, at, text.Length - at);
        return new AnonymisedText(written.ToString(), replaced.ToImmutable());
    }

    /// <summary>
    /// An entry of a chronology without names; the name of the file that it came from is left out with them, and of a date of birth the month is left.
    /// </summary>
    public ChronologyEntry Anonymise(ChronologyEntry entry)
    {
        var on = entry.When is { } when && when.Date.Earliest == when.Date.Latest ? when.Date.Earliest : (DateOnly?)null;
        string Of(string text) => Anonymise(text, on).Text;
        var dated = entry.When is { } given && BornOn(given.Date) is not null ? given with { Date = ToMonth(given.Date) } : entry.When;
        return new ChronologyEntry(
            Of(entry.Organisation), dated, dated == entry.When
                ? Of(entry.WhenAsGiven)
                : dated!.Date.Text, Without(entry.Recorded), Of(entry.Source), Of(entry.Kind), [.. entry.People.Select(Of)], Of(entry.Seen), Of(entry.Text),
            Of(entry.Action), Of(entry.Comment), Of(entry.Significance), [.. entry.Told.Select(t => new ToldTo(Of(t.Organisation), Without(t.On)))],
            entry.Place with { File = "" });
    }

    // What parts two names stands after the first and before the second.
    private IEnumerable<Group> Named(string text)
    {
        for (var match = names?.Match(text); match is { Success: true }; match = names!.Match(
            text, match.Groups["name"].Index + match.Groups["name"].Length - 1))
            yield return match.Groups["name"];
    }

    private GlossaryEntry? BornOn(ApproximateDate date) => date.Earliest == date.Latest ? born.GetValueOrDefault(date.Earliest) : null;

    private ApproximateDate? Without(ApproximateDate? date) => date is not null && BornOn(date) is not null ? ToMonth(date) : date;

    private static ApproximateDate ToMonth(ApproximateDate date) =>
        ApproximateDate.FromEdtf(
            date.Earliest.ToString("MMMM yyyy", CultureInfo.InvariantCulture), date.Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    internal static string Form(string name) =>
        string.Join(' ', name.Replace('’', '\'').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
