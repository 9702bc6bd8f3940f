namespace GoldenThread.Children.ChildPlans;

/// <summary>Something that visitors look for or ask (LDS19/OD20 P:9.4).</summary>
/// <param name="What">What to look for or ask.</param>
/// <param name="Roles">Which kinds of organisation look: "health-visiting", "school".</param>
/// <param name="Since">From which day; null for always.</param>
public sealed record WatchPointContent(string? What, IReadOnlyList<string> Roles, DateOnly? Since)
{
    /// <summary>Until which day; null where no end is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why: the factor, event or decision that it comes from.</summary>
    public string? Why { get; init; }

    /// <summary>At which contacts, where that is not every one.</summary>
    public string? When { get; init; }

    /// <summary>The same in words for the family; null where the family is not told of it.</summary>
    public string? ForFamily { get; init; }

    /// <summary>True where somebody proposed it who does not keep the plan.</summary>
    public bool Proposed { get; init; }

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => !(day < Since) && !(day > Until);

    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">What or by whom is missing, or it ends before it begins.</exception>
    public WatchPointContent Checked()
    {
        PlanWords.Require(What, "Enter what to look for or ask", nameof(What));
        if (Roles.Count == 0) throw new RuleException("Choose who looks") { About = nameof(Roles) };
        if (Until < Since) throw new RuleException("The last day is before the first") { About = nameof(Until) };
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        ("what", What), ("roles", string.Join(' ', Roles)), ("since", Since is { } since ? PlanWords.Day(since) : null), ("until", Until is { } until ? PlanWords.Day(until) : null), ("why", Why), ("when", When),
        (PlanWords.ForFamily, ForFamily), (PlanWords.Proposed, Proposed ? "yes" : null));

    /// <summary>What a watch-point says.</summary>
    /// <param name="point">The statement.</param>
    public static WatchPointContent Of(Statement point) =>
        new(point.Words.GetValueOrDefault("what"), (point.Words.GetValueOrDefault("roles") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), PlanWords.Day(point, "since"))
        {
            Until = PlanWords.Day(point, "until"),
            Why = point.Words.GetValueOrDefault("why"),
            When = point.Words.GetValueOrDefault("when"),
            ForFamily = point.Words.GetValueOrDefault(PlanWords.ForFamily),
            Proposed = point.Words.ContainsKey(PlanWords.Proposed),
        };
}
