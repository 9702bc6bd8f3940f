namespace GoldenThread.Children;

/// <summary>What a contact says in the record of one child. What was observed and what was said are two things; each child is asked for separately.</summary>
public sealed record ContactContent
{
    private const string SeenPrefix = "seen ";
    private const string EventPrefix = "event ";

    /// <summary>How people were in contact.</summary>
    public ContactHow How { get; init; } = ContactHow.InPerson;

    /// <summary>What came of it.</summary>
    public ContactResult Result { get; init; } = ContactResult.Met;

    /// <summary>What was observed.</summary>
    public string? Observed { get; init; }

    /// <summary>What was said, and by whom.</summary>
    public string? Said { get; init; }

    /// <summary>To whom it was said, and who interpreted.</summary>
    public string? SaidTo { get; init; }

    /// <summary>Whether the child was seen; null where nobody said.</summary>
    public bool? Seen { get; init; }

    /// <summary>Whether the child was seen alone.</summary>
    public bool? Alone { get; init; }

    /// <summary>Whether the child was awake.</summary>
    public bool? Awake { get; init; }

    /// <summary>What the child said or showed: babies too.</summary>
    public string? Showed { get; init; }

    /// <summary>What could not be done, and why.</summary>
    public string? NotDone { get; init; }

    /// <summary>Who was there or was to be there, and how each was met.</summary>
    public IReadOnlyList<MetPerson> People { get; init; } = [];

    /// <summary>The organisations and workers who were told.</summary>
    public IReadOnlyList<Guid> Told { get; init; } = [];

    /// <summary>What else is ticked that a pathway listens to.</summary>
    public IReadOnlyList<TickedEvent> Ticked { get; init; } = [];

    /// <summary>True where somebody was to see the child and did not: a missed appointment, a visit without access, a withdrawal from a service.</summary>
    public bool IsMissed => Result != ContactResult.Met;

    /// <summary>True where the child was seen in person.</summary>
    public bool IsSeenInPerson => How == ContactHow.InPerson && Seen == true;

    /// <summary>The events that it emits: a visit of each child who was seen in person, one kind for all that was missed, each adult who was seen and spoken with, and what is ticked.</summary>
    /// <param name="isChild">True of people who are under 16: no adult is seen where they are.</param>
    public IEnumerable<TickedEvent> Emits(Func<IndividualId, bool> isChild)
    {
        if (IsSeenInPerson) yield return new TickedEvent("visit");
        if (IsMissed) yield return new TickedEvent("appointment-missed", null, Result.InWords());
        if (How == ContactHow.InPerson)
            foreach (var met in People.Where(p => p.How == Met.SeenAndSpokenWith && !isChild(p.Person)).DistinctBy(p => p.Person)) yield return new TickedEvent("adult-seen", met.Person);
        foreach (var one in Ticked.Distinct()) yield return one;
    }

    /// <summary>Refuses what does not fit together.</summary>
    /// <exception cref="RuleException">It says how a child was seen who was not, or speaks for nobody.</exception>
    public ContactContent Checked()
    {
        if (Seen != true && (Alone == true || Awake is not null)) throw new RuleException("Say whether the child was seen. Alone and awake are asked of a child who was") { About = nameof(Seen) };
        if (Seen == true && Result is ContactResult.NotBrought) throw new RuleException("A child who was not brought was not seen") { About = nameof(Result) };
        if (People.FirstOrDefault(p => p.How == Met.SpokenOf && p.By == p.Person) is { Person.Value: var self } && self != Guid.Empty) throw new RuleException("Nobody is only spoken of by themselves. Say how they were met") { About = nameof(People) };
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["how"] = How.InWords(), ["result"] = Result.InWords() };
        void Say(string word, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) words[word] = text.Trim();
        }

        Say("observed", Observed);
        Say("said", Said);
        Say("said-to", SaidTo);
        Say("child-seen", YesNo(Seen));
        Say("alone", YesNo(Alone));
        Say("awake", YesNo(Awake));
        Say("showed", Showed);
        Say("not-done", NotDone);
        foreach (var met in People) words[$"{SeenPrefix}{met.Person.Value}"] = ContactWords.Kept(met);
        if (Told.Count > 0) words["told"] = string.Join(' ', Told);
        foreach (var one in Ticked) words[$"{EventPrefix}{one.Kind}{(one.Names is { } names ? $" {names.Value}" : "")}"] = one.Value ?? "";
        return words;
    }

    /// <summary>What a contact says.</summary>
    /// <param name="contact">The statement.</param>
    public static ContactContent Of(Statement contact)
    {
        var words = contact.Words;
        return new ContactContent
        {
            How = Enum.GetValues<ContactHow>().FirstOrDefault(h => h.InWords() == words.GetValueOrDefault("how")),
            Result = Enum.GetValues<ContactResult>().FirstOrDefault(r => r.InWords() == words.GetValueOrDefault("result")),
            Observed = words.GetValueOrDefault("observed"),
            Said = words.GetValueOrDefault("said"),
            SaidTo = words.GetValueOrDefault("said-to"),
            Seen = Truth(words.GetValueOrDefault("child-seen")),
            Alone = Truth(words.GetValueOrDefault("alone")),
            Awake = Truth(words.GetValueOrDefault("awake")),
            Showed = words.GetValueOrDefault("showed"),
            NotDone = words.GetValueOrDefault("not-done"),
            People =
            [
                .. words.Where(w => w.Key.StartsWith(SeenPrefix, StringComparison.Ordinal) && Guid.TryParse(w.Key[SeenPrefix.Length..], out _))
                    .Select(w => ContactWords.Read(new IndividualId(Guid.Parse(w.Key[SeenPrefix.Length..])), w.Value)).OfType<MetPerson>(),
            ],
            Told = [.. (words.GetValueOrDefault("told") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => Guid.TryParse(t, out _)).Select(Guid.Parse)],
            Ticked = [.. words.Where(w => w.Key.StartsWith(EventPrefix, StringComparison.Ordinal)).Select(w => OneTicked(w.Key[EventPrefix.Length..].Split(' '), w.Value))],
        };
    }

    private static TickedEvent OneTicked(string[] named, string value) =>
        new(named[0], named.Length > 1 && Guid.TryParse(named[1], out var who) ? new IndividualId(who) : null, value.Length == 0 ? null : value);

    private static string? YesNo(bool? truth) => truth switch { true => "yes", false => "no", _ => null };

    private static bool? Truth(string? word) => word switch { "yes" => true, "no" => false, _ => null };
}
