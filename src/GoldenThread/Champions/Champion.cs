using GoldenThread.Time;

namespace GoldenThread.Champions;

/// <summary>A trained practitioner whom colleagues ask, for subjects, in an organisation and team. Nobody is ranked.</summary>
public sealed class Champion
{
    private const int MonthsUntilAsked = 11;

    private readonly List<string> subjects = [];

    private Champion() => Name = "";

    /// <summary>A champion.</summary>
    /// <exception cref="RuleException">Something is missing, or a day is to come.</exception>
    public Champion(PartnershipId partnership, ChampionDraft draft, Actor by)
        : this()
    {
        (Partnership, Id) = (partnership, Sequence.NewId());
        Change(draft, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Their account; null where they have none.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>Their name.</summary>
    [UpTo(Longest.Name, "Name")]
    public string Name { get; private set; }

    /// <summary>Their work email address.</summary>
    [UpTo(Longest.Email, "Work email address")]
    public string? Email { get; private set; }

    /// <summary>Their work telephone number.</summary>
    [UpTo(Longest.Key, "Work telephone number")]
    public string? Telephone { get; private set; }

    /// <summary>Their organisation.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Their team; null for the organisation as a whole.</summary>
    public TeamId? Team { get; private set; }

    /// <summary>What colleagues can ask them about, by name.</summary>
    public IReadOnlyList<string> Subjects => subjects;

    /// <summary>The day of their training; null where that is not known.</summary>
    public DateOnly? TrainedOn { get; private set; }

    /// <summary>Champion since.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The day on which somebody last said that they still are; null where nobody did.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it ended.</summary>
    [UpTo(Longest.Text, "Why it ends")]
    public string? EndedBecause { get; private set; }

    /// <summary>From where they came, when an organisation ended.</summary>
    [UpTo(Longest.Text)]
    public string? Note { get; private set; }

    /// <summary>When they were last asked by letter, in UTC; null where nobody was.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>The days that decide where it stands.</summary>
    public ChampionDays Days => new(TrainedOn, Since, ConfirmedOn, Until);

    /// <summary>Changes who is asked, where and for what.</summary>
    /// <exception cref="RuleException">Something is missing, or a day is to come.</exception>
    public void Change(ChampionDraft draft, Actor by)
    {
        if (Until is not null) throw new RuleException("This champion has ended. Add a new one.");
        if (string.IsNullOrWhiteSpace(draft.Name)) throw new RuleException("Enter a name.") { About = nameof(draft.Name) };
        List<string> named = [.. draft.Subjects.Select(s => s.Trim()).Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        if (named.Count == 0) throw new RuleException("Enter at least one subject.") { About = nameof(draft.Subjects) };
        if (named.Find(s => s.Length > Longest.Key) is not null) throw new RuleException($"A subject has {Longest.Key} characters or fewer.") { About = nameof(draft.Subjects) };
        var today = LondonTime.Day(by.Now);
        if (draft.Since > today) throw new RuleException("Enter a day that is today or in the past.") { About = nameof(draft.Since) };
        if (draft.Trained > today) throw new RuleException("Enter a day that is today or in the past.") { About = nameof(draft.Trained) };
        (Person, Name, Email, Telephone) = (draft.Person, draft.Name.Trim(), Given(draft.Email), Given(draft.Telephone));
        (Organisation, Team, TrainedOn, Since) = (draft.Organisation, draft.Team, draft.Trained, draft.Since);
        subjects.Clear();
        subjects.AddRange(named);
    }

    /// <summary>They still are: said by themselves, or by who leads their organisation. Once a year.</summary>
    /// <exception cref="RuleException">It has ended.</exception>
    public void Confirm(DateOnly today)
    {
        if (Until < today) throw new RuleException("This champion has ended. Add a new one.");
        ConfirmedOn = today;
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="RuleException">The day is before it began, or it has ended already.</exception>
    public void End(DateOnly until, string? because)
    {
        if (Until is not null) throw new RuleException("This champion has ended already.");
        if (until < Since) throw new RuleException($"It began on {Since:d MMMM yyyy}. Enter a later day.") { About = nameof(until) };
        (Until, EndedBecause) = (until, Given(because));
    }

    /// <summary>True where a letter has to ask: the twelve months end soon, or have ended, and nobody was asked since the last yes.</summary>
    public bool IsToBeAsked(DateOnly today) => IsToConfirm(today) && !(AskedAt is { } asked && LondonTime.Day(asked) > LastYes);

    /// <summary>True from the day on which the yearly letter is due until somebody says that they still are.</summary>
    public bool IsToConfirm(DateOnly today) => Until is null && LastYes.AddMonths(MonthsUntilAsked) <= today;

    /// <summary>Notes that a letter went out.</summary>
    public void IsAsked(DateTimeOffset now) => AskedAt = now;

    /// <summary>They go over to the organisation that carries on the work of theirs. Of several, a person has to say which.</summary>
    public void PassesOn(string name, IReadOnlyCollection<OrganisationId> to, DateOnly last)
    {
        if (Until is not null || to.Count != 1) return;
        (Organisation, Note) = (to.Single(), $"From {name}, which ended on {last:d MMMM yyyy}");
    }

    private static string? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private DateOnly LastYes => ConfirmedOn is { } confirmed && confirmed > Since ? confirmed : Since;
}
