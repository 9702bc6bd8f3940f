namespace GoldenThread.Children.ChildPlans;

/// <summary>Something that the plan says must be had: what, whose it is to see to, and by when.</summary>
/// <param name="What">What is needed.</param>
/// <param name="Owner">Whose it is to see to: the id of a person, a team or an organisation.</param>
/// <param name="Due">By when; null where an earlier version did not say.</param>
public sealed record NeedContent(string? What, string? Owner, DateOnly? Due)
{
    /// <summary>Why it is needed.</summary>
    public string? Why { get; init; }

    /// <summary>How one will know that it is met.</summary>
    public string? HowKnown { get; init; }

    /// <summary>What kind of thing.</summary>
    public NeedKind Kind { get; init; }

    /// <summary>Of housing: which organisation assessed the home.</summary>
    public OrganisationId? AssessedBy { get; init; }

    /// <summary>Of housing: when.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>Of housing: whether it suits a child of this age; null where nobody said.</summary>
    public bool? Suits { get; init; }

    /// <summary>The same in words for the family; null where what is needed says it.</summary>
    public string? ForFamily { get; init; }

    /// <summary>True where somebody proposed it who does not keep the plan.</summary>
    public bool Proposed { get; init; }

    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">What, whose or when is missing; or of a housing assessment by whom, or the day.</exception>
    public NeedContent Checked()
    {
        PlanWords.Require(What, "Enter what is needed", nameof(What));
        PlanWords.Require(Owner, "Choose who sees to it", nameof(Owner));
        if (Due is null) throw new RuleException("Enter a date by which it is to be met") { About = nameof(Due) };
        if (Kind == NeedKind.Housing && AssessedBy is null != AssessedOn is null) throw new RuleException("Enter who assessed the home, and on which day") { About = AssessedBy is null ? nameof(AssessedBy) : nameof(AssessedOn) };
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        ("what", What), (Owners.Owner, Owner), ("due", Due is { } due ? PlanWords.Day(due) : null), ("why", Why), ("how-known", HowKnown), ("need", Kind == NeedKind.Support ? null : Kind.ToString()),
        ("assessed-by", AssessedBy?.Value.ToString()), ("assessed-on", AssessedOn is { } on ? PlanWords.Day(on) : null), ("suits", Suits switch { true => "yes", false => "no", _ => null }),
        (PlanWords.ForFamily, ForFamily), (PlanWords.Proposed, Proposed ? "yes" : null));

    /// <summary>What a need says.</summary>
    /// <param name="need">The statement.</param>
    public static NeedContent Of(Statement need) => new(need.Words.GetValueOrDefault("what"), need.Words.GetValueOrDefault(Owners.Owner), PlanWords.Day(need, "due"))
    {
        Why = need.Words.GetValueOrDefault("why"),
        HowKnown = need.Words.GetValueOrDefault("how-known"),
        Kind = Enum.TryParse<NeedKind>(need.Words.GetValueOrDefault("need"), out var kind) ? kind : NeedKind.Support,
        AssessedBy = Guid.TryParse(need.Words.GetValueOrDefault("assessed-by"), out var by) ? new OrganisationId(by) : null,
        AssessedOn = PlanWords.Day(need, "assessed-on"),
        Suits = need.Words.GetValueOrDefault("suits") switch { "yes" => true, "no" => false, _ => null },
        ForFamily = need.Words.GetValueOrDefault(PlanWords.ForFamily),
        Proposed = need.Words.ContainsKey(PlanWords.Proposed),
    };
}
