namespace GoldenThread.Organisations;

/// <summary>A name taken apart into the words by which organisations are told apart.</summary>
public sealed class NameParts
{
    private const int MostWords = 40;

    private readonly string[] written;
    private Lazy<NameParts?>? body;

    private NameParts(string name)
    {
        Name = name.Trim();
        Form = NameForm.Of(name);
        written = Form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (written.Length > MostWords) written = written[..MostWords];
        Kind = GivenNames.Begin(Name) ? PartyKind.Person : KindOf(written, Form);
        Words = Telling(Form);
        Capitals = [.. Name.Split([' ', ',', '(', ')', '–', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(MayBeInitials)];
        foreach (var word in Words) if (!NameWords.Frequent.Contains(word)) Mask |= Bit(word);
        Changes = NameChanges.Sides(Words);
        (Together, FormTogether) = (string.Concat(Words), Form.Replace(" ", "", StringComparison.Ordinal));
        foreach (var word in written) Letters |= Letter(word[0]);
        if (written.Contains("nhs")) Letters |= Letter('n') | Letter('h') | Letter('s');
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
    public bool IsWhole => Words.Any(NameWords.Bodies.Contains);

    /// <summary>True where it says a service, a team or a kind of body and not whose: “children's social care”, “the district council”.</summary>
    public bool IsNobodys => Kind == PartyKind.Organisation && Words.Length > 0 && !Form.StartsWith("national", StringComparison.Ordinal)
        && (AreServices([.. Words.Where(w => !Capitals.Any(c => NameForm.Of(c) == w))]) && Words.Any(NameWords.Services.Contains)
            || Words.All(NameWords.Kinds.Contains) || IsMeeting)
        && !(Words.Contains("safeguarding") && Words[^1] == "board");

    /// <summary>True for people who meet: a steering group, a working party.</summary>
    public bool IsMeeting => Words is [.., "group" or "party" or "subgroup" or "committee" or "panel" or "forum" or "meeting"]
        && (Words.Any(w => w is "steering" or "working" or "task" or "implementation" or "subgroup" or "sub" or "reference")
            || written[0] is "keeping" or "improving" or "reducing" or "preventing" or "developing" or "learning");

    /// <summary>The words of it that may be the initials of others: “CRC”.</summary>
    public IReadOnlyList<string> Capitals { get; }

    // A bit for each word and each first letter: what two names can share at most is seen without comparing them.
    internal ulong Mask { get; }

    internal uint Letters { get; }

    internal (uint Was, uint Is) Changes { get; }

    // Without spaces: "Dale Vale" is "Dalevale".
    internal string Together { get; }

    internal string FormTogether { get; }

    /// <summary>The organisation that the name of a post holds; null where it holds none.</summary>
    internal NameParts? Body => (body ??= new Lazy<NameParts?>(() => PostNames.BodyOf(this) is { } named ? Of(named) : null)).Value;

    /// <summary>Takes a name apart.</summary>
    public static NameParts Of(string name) => new(name);

    /// <summary>True where words name nothing but a service or team.</summary>
    public static bool AreServices(string[] words) => words.All(NameWords.Services.Contains);

    /// <summary>This name with letters of it written out by words of another whose initials they are; null where there are none such.</summary>
    /// <param name="other">The other name.</param>
    /// <returns>With the letters, for a person to be told.</returns>
    public (NameParts Name, string Letters)? WrittenOutBy(NameParts other)
    {
        foreach (var letters in Capitals)
        {
            if (!MayHave(letters, other) || other.Capitals.Contains(letters)) continue;
            for (var from = 0; from < other.written.Length; from++)
                for (var to = other.written.Length; to > from + 1; to--)
                {
                    if (!AreInitials(letters, 0, other.written.AsSpan(from, to - from))) continue;
                    return (WithWrittenOut(letters, string.Join(' ', other.written[from..to])), letters);
                }
        }

        return null;
    }

    /// <summary>This name with letters of it written out.</summary>
    public NameParts WithWrittenOut(string letters, string words)
    {
        var at = Name.IndexOf(letters, StringComparison.Ordinal);
        return at < 0 ? this : Of($"{Name[..at]} {words} {Name[(at + letters.Length)..]}");
    }

    /// <summary>The last of some words whose initials the letters are; null where they are not.</summary>
    /// <param name="letters">“NSCB”.</param>
    /// <param name="words">Words of a text that end there.</param>
    public static string? LastWordsOf(string letters, IReadOnlyList<string> words)
    {
        for (var from = words.Count - 2; from >= 0; from--)
        {
            if (NameWords.Silent.Contains(words[from].ToLowerInvariant())) continue;
            string[] run = [.. words.Skip(from).Select(NameForm.Of).Where(w => w.Length > 0)];
            if (AreInitials(letters, 0, run)) return string.Join(' ', words.Skip(from));
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
        if (all.Any(word => NameWords.Short.ContainsKey(word))) said.Add("one is abbreviated");
        if (all.Any(NameWords.LegalForms.Contains)) said.Add("the legal form is missing in one");
        if (all.Contains("local") || all.Contains("authority")) said.Add("“local” is missing in one");
        if (mine.Any(word => theirs.Any(their => word != their && NameWords.Singular(word) == NameWords.Singular(their)))) said.Add("one has a plural");
        return said.Count > 0 ? string.Join(", ", said) : "only small words differ";
    }

    /// <summary>True where each has a legal form and the two differ, or one is of the NHS and the other a company.</summary>
    internal bool HasOtherFormThan(NameParts other)
    {
        var (mine, theirs) = (LegalForm(), other.LegalForm());
        return mine is not null && theirs is not null && mine != theirs;
    }

    internal static bool MayHave(string letters, NameParts of)
    {
        foreach (var c in letters) if ((of.Letters & Letter(char.ToLowerInvariant(c))) == 0) return false;
        return true;
    }

    internal static ulong Bit(string word) => 1UL << (int)((uint)string.GetHashCode(word, StringComparison.Ordinal) % 64);

    private string? LegalForm() => written.Contains("nhs") ? "nhs" : written.FirstOrDefault(NameWords.LegalForms.Contains) is { } form ? form == "ltd" ? "limited" : form : null;

    // What is written out anyhow is none; a name of a single word may be some however it is written: "Cafcass".
    private bool MayBeInitials(string word) =>
        word.Length is >= 2 and <= 10 && (word.All(char.IsAsciiLetterUpper) || (word == Name && word.Length > 4 && word.All(char.IsAsciiLetter)))
        && word.ToLowerInvariant() is var lower && !NameWords.Short.ContainsKey(lower) && !NameWords.Silent.Contains(lower);

    private static string[] Telling(string form)
    {
        foreach (var (said, means) in NameWords.Phrases)
            if (form.Contains(said, StringComparison.Ordinal)) form = form.Replace(said, means, StringComparison.Ordinal);
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords) words = words[..MostWords];
        // A practice that is called by its doctor first: "Dr Wren and Partners, Tarnley Surgery".
        if (words is ["dr", ..] && Array.IndexOf(words, "partners") is > 0 and < 6 and var partners && partners + 1 < words.Length) words = words[(partners + 1)..];
        words = [.. words.SelectMany(word => NameWords.Short.GetValueOrDefault(word) ?? [word]).Where(word => !NameWords.Silent.Contains(word)).Select(NameWords.Singular)];
        // "London Borough of Tarnley" is Tarnley's borough council.
        return words switch
        {
            ["london" or "royal", "borough", .. var place] when place.Length > 0 && !place.Contains("council") => [.. place, "borough", "council"],
            _ => words,
        };
    }

    private static PartyKind KindOf(string[] words, string form)
    {
        if (words is ["dr", ..] && words.Contains("partners")) return PartyKind.Organisation;
        if (words is ["dci" or "dcs" or "di", _, "police" or "constabulary", ..] or ["gps", ..] or ["named" or "designated", "gp", ..]) return PartyKind.Post;
        if (words.Length > 1 && NameWords.Titles.Contains(words[0])) return PartyKind.Person;
        if (Array.Exists(NameWords.NotPosts, one => form.Contains(one, StringComparison.Ordinal)))
            return Array.Exists(words[..Math.Min(words.Length, 3)], w => w is "head" or "director" or "manager" or "officer" or "nurse" or "chair" or "lead") ? PartyKind.Post : PartyKind.Organisation;
        return words.Any(word => word is "agencies" or "gps" || NameWords.Posts.Contains(NameWords.Singular(word))) ? PartyKind.Post : PartyKind.Organisation;
    }

    // Each word gives its first letter; small words may, and "NHS" gives one letter, three or none.
    private static bool AreInitials(string letters, int at, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty) return at == letters.Length;
        var word = words[0];
        var rest = words[1..];
        if (NameWords.Silent.Contains(word) && AreInitials(letters, at, rest)) return true;
        if (word == "nhs" && string.CompareOrdinal(letters, at, "NHS", 0, 3) == 0 && AreInitials(letters, at + 3, rest)) return true;
        return at < letters.Length && char.ToUpperInvariant(letters[at]) == char.ToUpperInvariant(word[0]) && AreInitials(letters, at + 1, rest);
    }

    private static uint Letter(char c) => c is >= 'a' and <= 'z' ? 1U << (c - 'a') : 1U << 26;
}
