using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Finds the names of organisations by their shape: capital words up to a noun that organisations end in, or a short form that the document uses as one.
/// </summary>
internal sealed partial class OrganisationNames
{
    private const int LongestName = 14;

    // A name ends in one of these.
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "Trust", "Trusts", "NHSFT", "Council", "Councils", "Partnership", "Constabulary", "Police", "Board", "Boards", "Hospital", "Hospitals", "Service",
        "Services", "Care", "Group", "Groups", "CCG", "CCGs", "CCG's", "ICB", "Company", "CIC", "CIO", "Ltd", "Limited", "Association", "Authority", "Federation",
        "University", "Charity", "College", "Academy", "Ofsted", "Cafcass", "Digital", "England", "United", "SCB", "SCP", "Partners", "CSP", "SAB", "LSCP", "LSCB", "LSAB", "MASH", "ICS", "CAMHS",
    };

    // Written small, these go on a name that has begun ("Northmere children's services").
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "children's", "childrens", "adult", "adults'", "social", "care", "services", "service", "police", "local", "authority", "council",
        "constabulary", "probation", "health", "healthcare", "partnership", "safeguarding", "group", "hospital", "hospitals",
    };

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase) { "of", "and", "for", "the", "&", "on", "with" };

    // Alone these name nobody in particular; with a small word after them they are still nobody's name.
    private static readonly HashSet<string> Starters = new(StringComparer.OrdinalIgnoreCase)
    {
        "The", "This", "These", "A", "An", "All", "Our", "Their", "Both", "In", "At", "By", "For", "From", "With", "When", "Where", "If", "As", "To", "Of",
        "Each", "Other", "Partner", "Any", "Following", "Further", "Since", "Within", "Across", "Through", "And", "But", "It", "They", "Named", "Local",
        "Learning", "Training", "Staff", "Guidance", "Internal", "National", "Think", "Further", "Working", "Recommendation", "Action", "Actions", "Whilst",
        "While", "Although",
    };

    private static readonly HashSet<string> AloneIsAName = new(StringComparer.OrdinalIgnoreCase) { "Cafcass", "Ofsted", "Police", "Constabulary" };

    private const int LongestText = 130;
    private const int MostRemembered = 20_000;
    private readonly HashSet<string> shortForms;
    private readonly Dictionary<string, bool> remembered = new(StringComparer.Ordinal);

    private OrganisationNames(HashSet<string> shortForms) => this.shortForms = shortForms;

    /// <summary>Knows names by their shape alone.</summary>
    public static OrganisationNames None => new([]);

    /// <summary>True for a word with which a name ends and that says little by itself ("Trust", "Partnership").</summary>
    public static bool OnlyEndsName(string word) => EndsName(word) && !AloneIsAName.Contains(word) && word.Any(char.IsLower);

    /// <summary>True for a word with which a name ends.</summary>
    public static bool EndsName(string word) => Heads.Contains(word);

    /// <summary>Learns the short forms that a document uses for organisations.</summary>
    public static OrganisationNames Of(IEnumerable<string> texts)
    {
        var plain = new OrganisationNames([]);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (Match match in InBrackets().Matches(text))
                if (plain.EndsName(text, match.Index)) known.Add(match.Groups["name"].Value);
            foreach (Match match in AsSubject().Matches(text)) known.Add(match.Groups["name"].Value);
        }

        known.RemoveWhere(
            k => k is "RAG" or "NHS" or "SCR" or "DNA" or "DVD" or "ALTE" or "MIU" or "COVID" or "SMART" or "ICPC" or "LAC" or "CPP" or "NICE" or "DASH" or "HV" or "GP" or "GPS" or "UK" or "EPR");
        return new OrganisationNames(known);
    }

    /// <summary>True where the whole text is the name of one organisation.</summary>
    public bool IsName(string text)
    {
        if (text.Length > LongestText) return false;
        if (remembered.TryGetValue(text, out var known)) return known;
        known = Is(text);
        if (remembered.Count < MostRemembered) remembered[text] = known;
        return known;
    }

    private bool Is(string text)
    {
        var trimmed = text.Trim().TrimEnd(':', '.').Trim();
        return trimmed.Length is > 0 and < 120 && In(trimmed) is [var only] && only.End == trimmed.Length
            && (only.Start == 0 || trimmed[..only.Start].Trim() is "The" or "the");
    }

    /// <summary>The organisations that a text names, in order.</summary>
    public ImmutableArray<NamedOrganisation> In(string text)
    {
        var words = Word().Matches(text);
        var found = ImmutableArray.CreateBuilder<NamedOrganisation>();
        for (var i = 0; i < words.Count;)
        {
            var last = End(text, words, i);
            if (last < 0)
            {
                i++;
                continue;
            }

            var first = i;
            while (first < last && (Links.Contains(words[first].Value) || Starters.Contains(words[first].Value))) first++;
            var start = words[first].Index;
            var end = words[last].Index + words[last].Length;
            var name = text[start..end];
            if (first < last || IsAlone(words[first].Value)) found.Add(new NamedOrganisation(Trimmed(name), start, start + Trimmed(name).Length));
            i = last + 1;
        }

        return found.ToImmutable();
    }

    // The index of the last word of the name that begins at a word, or -1.
    private int End(string text, MatchCollection words, int at)
    {
        var first = words[at].Value;
        // "HMP Saltmarsh"
        if (first is "HMP" or "HMYOI" or "YOI" or "HMPPS" && at + 1 < words.Count && char.IsUpper(words[at + 1].Value[0]) && text[(words[at].Index + words[at].Length)..words[at + 1].Index] is " ") return at + 1;
        if (shortForms.Contains(Bare(first)) || first is "CAFCASS" or "Cafcass" or "Ofsted") return at;
        if (!char.IsUpper(first[0]) || (Starters.Contains(first) && !(at + 1 < words.Count && char.IsUpper(words[at + 1].Value[0]))))
            return SmallName(words, at);
        var last = -1;
        for (var i = at; i < words.Count && i < at + LongestName; i++)
        {
            var word = words[i].Value;
            var bare = Bare(word);
            var gap = i == at ? "" : text[(words[i - 1].Index + words[i - 1].Length)..words[i].Index];
            // A name that has its noun ends at a comma; before that a comma parts the places of one name ("Northmere, Eastmere and Westmere Company").
            if (gap.Trim().Length > 0 && !(gap.Trim() is "," && last < 0)) break;
            var isSmall = Small.Contains(word.Replace('’', '\''));
            if (Links.Contains(word) && word is not "The")
            {
                // After its noun a name goes on with "and" only to a noun ("Hospitals and Community Trust" is rare and left alone).
                if (last >= 0 && !(word is "for" or "of")) break;
                if (i + 1 >= words.Count || !(char.IsUpper(words[i + 1].Value[0]) || word is "and" && Small.Contains(words[i + 1].Value))) break;
                continue;
            }

            if (!char.IsUpper(word[0]) && !isSmall) break;
            // "Northmere ICB Northmere Council": the place again begins the next name.
            if (last >= 0 && word.Length > 3 && word == first && !Heads.Contains(bare)) break;
            if (Heads.Contains(bare) && !(i == at && !AloneIsAName.Contains(bare))) last = i;
            else if (shortForms.Contains(bare) && i > at) break;
        }

        return last < 0 || (last == at && !AloneIsAName.Contains(Bare(first))) ? SmallName(words, at) : last;
    }

    // "children's services", "the police", "the probation service" where the document writes them small.
    private static int SmallName(MatchCollection words, int at)
    {
        var word = words[at].Value.Replace('’', '\'');
        var next = at + 1 < words.Count ? words[at + 1].Value.ToLowerInvariant() : "";
        var after = at + 2 < words.Count ? words[at + 2].Value.ToLowerInvariant() : "";
        return word.ToLowerInvariant() switch
        {
            "children's" when next is "services" or "service" => at + 1,
            "children's" when next is "social" && after is "care" => at + 2,
            "probation" when next is "service" => at + 1,
            _ => -1,
        };
    }

    private bool EndsName(string text, int bracket)
    {
        var before = text[Math.Max(0, bracket - 120)..bracket].TrimEnd();
        return In(before) is [.., var last] && last.End == before.Length;
    }

    private bool IsAlone(string word) => shortForms.Contains(Bare(word)) || AloneIsAName.Contains(Bare(word));

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');

    private static string Trimmed(string name) =>
        (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)) && !name.EndsWith("CCG's", StringComparison.Ordinal)
            ? name[..^2]
            : name.TrimEnd('\'', '’');

    [GeneratedRegex(@"[\p{L}&][\p{L}\p{Nd}]*(?:[-'’][\p{L}]+)*['’]?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\((?<name>[A-Z]{3,7})\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?:^|[.!?]\s+|\n|[Tt]he )(?<name>[A-Z]{4,7}) (?:has|have|had|is|are|will|to|held|arranged|continues?|continued|introduced|should|partners?|staff|Partner)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex AsSubject();
}
