using System.Collections.Frozen;

namespace GoldenThread.Organisations;

/// <summary>A name taken apart into the words by which organisations are told apart.</summary>
public sealed class NameParts
{
    // Written or left out without changing whom a name means.
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal, "the", "of", "for", "and", "at", "in", "on", "a", "an", "with", "nhs", "limited", "ltd", "plc", "cic", "cio", "llp", "local");

    private static readonly FrozenDictionary<string, string[]> Short = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["scb"] = ["safeguarding", "children", "board"],
        ["lscb"] = ["safeguarding", "children", "board"],
        ["scp"] = ["safeguarding", "children", "partnership"],
        ["lscp"] = ["safeguarding", "children", "partnership"],
        ["sab"] = ["safeguarding", "adult", "board"],
        ["ccg"] = ["clinical", "commissioning", "group"],
        ["icb"] = ["integrated", "care", "board"],
        ["pct"] = ["primary", "care", "trust"],
        ["ft"] = ["foundation", "trust"],
        ["nhsft"] = ["foundation", "trust"],
        ["mbc"] = ["metropolitan", "borough", "council"],
        ["bc"] = ["borough", "council"],
        ["dc"] = ["district", "council"],
        ["cc"] = ["county", "council"],
        ["csc"] = ["children", "social", "care"],
        ["ha"] = ["housing", "association"],
        ["univ"] = ["university"],
        ["hosp"] = ["hospital"],
        ["dept"] = ["department"],
        ["assoc"] = ["association"],
        ["camhs"] = ["child", "adolescent", "mental", "health", "service"],
        ["yos"] = ["youth", "offending", "service"],
        ["yot"] = ["youth", "offending", "team"],
        ["saint"] = ["st"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Words of which the names of services and teams are made.
    private static readonly FrozenSet<string> Services = FrozenSet.Create(
        StringComparer.Ordinal, "service", "team", "department", "directorate", "division", "unit", "ward", "hub", "children", "child", "adult", "young", "people",
        "family", "social", "care", "early", "help", "housing", "education", "legal", "health", "public", "mental", "midwifery", "maternity", "paediatric",
        "safeguarding", "school", "nursing", "visiting", "youth", "justice", "offending", "substance", "misuse", "drug", "alcohol", "emergency", "duty", "out",
        "hour", "night", "first", "response", "front", "door", "mash", "multi", "agency", "community", "learning", "disability", "special", "need", "send",
        "fostering", "adoption", "placement", "leaving", "support", "prevention", "intervention", "assessment", "referral", "advice", "access", "inclusion",
        "attendance", "admission", "commissioning", "quality", "assurance", "performance", "workforce", "training", "development", "human", "resource",
        "communication", "information", "governance", "protection", "vulnerability", "vulnerable", "domestic", "abuse", "investigation", "criminal", "crime",
        "custody", "neighbourhood", "control", "room", "specialist", "operation", "central", "north", "south", "east", "west", "locality", "area", "district",
        "adolescent", "therapy", "physiotherapy", "speech", "language", "accident", "outpatient", "neonatal", "intensive", "critical", "perinatal", "antenatal",
        "homelessness", "benefit", "environmental", "licensing", "leisure", "library", "transport", "looked", "after", "unborn", "infant", "0", "5", "19", "25", "group",
        "subgroup", "sub", "committee", "panel", "forum", "network", "executive", "board", "meeting");

    // A name that holds one of these is a post or people, not an organisation.
    private static readonly FrozenSet<string> Posts = FrozenSet.Create(
        StringComparer.Ordinal, "manager", "director", "head", "officer", "lead", "chair", "nurse", "doctor", "midwife", "midwive", "worker", "practitioner",
        "visitor", "consultant", "coordinator", "ordinator", "commissioner", "chief", "superintendent", "sergeant", "inspector", "constable", "teacher",
        "headteacher", "staff", "supervisor", "solicitor", "adviser", "advisor", "secretary", "minister", "clinician", "professional", "paediatrician", "matron",
        "governor", "administrator", "author", "coroner", "principal", "deputy", "member", "trainer", "everyone", "partner",
        "organisation", "all", "psychologist", "psychiatrist", "surgeon", "analyst", "barrister");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.Ordinal, "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "dcs", "di", "dci");

    // With one of these a name is that of a whole body, of which others can be parts.
    private static readonly FrozenSet<string> Bodies = FrozenSet.Create(
        StringComparer.Ordinal, "council", "trust", "police", "constabulary", "board", "partnership", "group", "association", "hospital", "university", "college",
        "school", "academy", "authority", "company", "charity", "federation", "service", "practice", "surgery", "centre", "foundation", "society");

    // Bodies whose own names hold a word of a post.
    private static readonly string[] NotPosts = ["office of the", "commissioners office", "clinical commissioning", "health visiting", "citizens advice", "royal college", "society of", "national society"];

    private readonly string[] written;

    private NameParts(string name)
    {
        Name = name.Trim();
        Form = NameForm.Of(name);
        written = Form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Kind = KindOf(written, Form);
        Words = [.. written.SelectMany(word => Short.GetValueOrDefault(word) ?? [word]).Where(word => !Silent.Contains(word)).Select(Singular)];
        Capitals = [.. Name.Split([' ', ',', '(', ')', '–', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(MayBeInitials)];
    }

    /// <summary>As it is written.</summary>
    public string Name { get; }

    /// <summary>The form in which names are compared (<see cref="NameForm"/>).</summary>
    public string Form { get; }

    /// <summary>What it stands for.</summary>
    public PartyKind Kind { get; }

    /// <summary>The words that tell: in order, in the singular, abbreviations written out, without those that are often left out.</summary>
    public string[] Words { get; }

    /// <summary>True where it names a body of which others can be parts.</summary>
    public bool IsWhole => Words.Any(Bodies.Contains);

    /// <summary>The words of it that may be the initials of others: “CRC”.</summary>
    public IReadOnlyList<string> Capitals { get; }

    /// <summary>Takes a name apart.</summary>
    public static NameParts Of(string name) => new(name);

    /// <summary>True where words name nothing but a service or team.</summary>
    public static bool AreServices(string[] words) => words.All(Services.Contains);

    /// <summary>This name with letters of it written out by words of another whose initials they are; null where there are none such.</summary>
    /// <param name="other">The other name.</param>
    /// <returns>With the letters, for a person to be told.</returns>
    public (NameParts Name, string Letters)? WrittenOutBy(NameParts other)
    {
        foreach (var letters in Capitals)
        {
            if (other.Capitals.Contains(letters)) continue;
            for (var from = 0; from < other.written.Length; from++)
                for (var to = other.written.Length; to > from + 1; to--)
                {
                    if (!AreInitials(letters, 0, other.written.AsSpan(from, to - from))) continue;
                    var at = Name.IndexOf(letters, StringComparison.Ordinal);
                    return (Of($"{Name[..at]} {string.Join(' ', other.written[from..to])} {Name[(at + letters.Length)..]}"), letters);
                }
        }

        return null;
    }

    /// <summary>Says what differs between two names that mean the same by their words.</summary>
    internal string DifferenceTo(NameParts other)
    {
        var (mine, theirs) = (written.Except(other.written).ToList(), other.written.Except(written).ToList());
        var all = mine.Concat(theirs).ToList();
        var said = new List<string>();
        if (all.Contains("nhs")) said.Add("“NHS” is missing in one");
        if (all.Any(word => Short.ContainsKey(word))) said.Add("one is abbreviated");
        if (all.Any(word => word is "limited" or "ltd" or "plc" or "cic" or "cio" or "llp")) said.Add("the legal form is missing in one");
        if (mine.Any(word => theirs.Any(their => word != their && Singular(word) == Singular(their)))) said.Add("one has a plural");
        return said.Count > 0 ? string.Join(", ", said) : "only small words differ";
    }

    // What is written out anyhow is none; a name of a single word may be some however it is written: "Cafcass".
    private bool MayBeInitials(string word) =>
        word.Length is >= 2 and <= 10 && (word.All(char.IsAsciiLetterUpper) || (word == Name && word.Length > 4 && word.All(char.IsAsciiLetter)))
        && word.ToLowerInvariant() is var lower && !Short.ContainsKey(lower) && !Silent.Contains(lower);

    private static PartyKind KindOf(string[] words, string form)
    {
        if (words.Length > 1 && Titles.Contains(words[0])) return PartyKind.Person;
        if (Array.Exists(NotPosts, one => form.Contains(one, StringComparison.Ordinal))) return PartyKind.Organisation;
        return words.Any(word => word == "agencies" || Posts.Contains(Singular(word))) ? PartyKind.Post : PartyKind.Organisation;
    }

    // Each word gives its first letter; small words may, and "NHS" gives one letter, three or none.
    private static bool AreInitials(string letters, int at, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty) return at == letters.Length;
        var word = words[0];
        var rest = words[1..];
        if (Silent.Contains(word) && AreInitials(letters, at, rest)) return true;
        if (word == "nhs" && string.CompareOrdinal(letters, at, "NHS", 0, 3) == 0 && AreInitials(letters, at + 3, rest)) return true;
        return at < letters.Length && char.ToUpperInvariant(letters[at]) == char.ToUpperInvariant(word[0]) && AreInitials(letters, at + 1, rest);
    }

    private static string Singular(string word) => word switch
    {
        "childrens" => "children",
        "womens" => "women",
        "mens" => "men",
        "peoples" => "people",
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
