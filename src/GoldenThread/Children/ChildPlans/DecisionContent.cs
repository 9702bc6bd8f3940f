namespace GoldenThread.Children.ChildPlans;

/// <summary>A question that was decided (C13): what could be chosen, what was, and why.</summary>
/// <param name="Question">The question.</param>
/// <param name="Chosen">What was chosen.</param>
/// <param name="Because">The reasons.</param>
public sealed record DecisionContent(string? Question, string? Chosen, string? Because)
{
    /// <summary>The roles that sign off decisions of others.</summary>
    public static IReadOnlyList<Role> Signers { get; } = [Role.Supervisor, Role.TeamManager, Role.IndependentChair];

    /// <summary>What kind of decision.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>The options, one a line.</summary>
    public string? Options { get; init; }

    /// <summary>The evidence that is cited.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether legal advice was followed.</summary>
    public LegalAdvice Advice { get; init; }

    /// <summary>Why the decision departs from it.</summary>
    public string? DepartsBecause { get; init; }

    /// <summary>Who was consulted.</summary>
    public string? Consulted { get; init; }

    /// <summary>Who disagreed, and why.</summary>
    public string? Dissent { get; init; }

    /// <summary>The legal basis, of a decision about sharing.</summary>
    public string? Basis { get; init; }

    /// <summary>Who is asked to sign it off; null for nobody.</summary>
    public PersonId? Signer { get; init; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>True where another signs it off: it departs from legal advice, sets the status, or ends a plan.</summary>
    public bool NeedsSignOff => Advice == LegalAdvice.DepartedFrom || Kind is DecisionKind.Threshold or DecisionKind.Ending;

    /// <summary>Refuses what is not whole.</summary>
    /// <param name="by">Who decides; null for a system.</param>
    /// <exception cref="RuleException">The question, the choice or the reasons are missing; it departs from advice and does not say why; nobody is asked to sign off what needs it; or somebody signs off their own.</exception>
    public DecisionContent Checked(PersonId? by)
    {
        PlanWords.Require(Question, "Enter the question", nameof(Question));
        PlanWords.Require(Chosen, "Enter what was chosen", nameof(Chosen));
        PlanWords.Require(Because, "Enter the reasons", nameof(Because));
        if (Advice == LegalAdvice.DepartedFrom) PlanWords.Require(DepartsBecause, "Enter why the decision departs from the legal advice", nameof(DepartsBecause));
        if (NeedsSignOff && Signer is null) throw new RuleException("Choose who signs this decision off") { About = nameof(Signer) };
        if (Signer is not null && Signer == by) throw new RuleException("Choose somebody else: nobody signs off their own decision") { About = nameof(Signer) };
        return this;
    }

    /// <summary>Refuses somebody who may not sign a decision off.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="by">Who would.</param>
    /// <param name="roles">Their roles.</param>
    /// <exception cref="RuleException">It is their own, or no role of theirs signs off.</exception>
    public static void RequireSigner(Statement decision, PersonId by, IEnumerable<Role> roles)
    {
        if (decision.Author == by) throw new RuleException("Nobody signs off their own decision");
        if (!roles.Any(Signers.Contains)) throw new RuleException("A supervisor, a team manager or a chair signs a decision off");
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        ("what", Question), ("chosen", Chosen), ("because", Because), ("kind", Kind == DecisionKind.Work ? null : Kind.ToString()), ("options", Options), ("evidence", Evidence),
        ("advice", Advice == LegalAdvice.None ? null : Advice.ToString()), ("departs-because", DepartsBecause), ("consulted", Consulted), ("dissent", Dissent), ("basis", Basis),
        ("signer", Signer?.Value.ToString()), ("review", Review is { } review ? PlanWords.Day(review) : null));

    /// <summary>What a decision says.</summary>
    /// <param name="decision">The statement.</param>
    public static DecisionContent Of(Statement decision) => new(decision.Words.GetValueOrDefault("what"), decision.Words.GetValueOrDefault("chosen"), decision.Words.GetValueOrDefault("because"))
    {
        Kind = Enum.TryParse<DecisionKind>(decision.Words.GetValueOrDefault("kind"), out var kind) ? kind : DecisionKind.Work,
        Options = decision.Words.GetValueOrDefault("options"),
        Evidence = decision.Words.GetValueOrDefault("evidence"),
        Advice = Enum.TryParse<LegalAdvice>(decision.Words.GetValueOrDefault("advice"), out var advice) ? advice : LegalAdvice.None,
        DepartsBecause = decision.Words.GetValueOrDefault("departs-because"),
        Consulted = decision.Words.GetValueOrDefault("consulted"),
        Dissent = decision.Words.GetValueOrDefault("dissent"),
        Basis = decision.Words.GetValueOrDefault("basis"),
        Signer = Guid.TryParse(decision.Words.GetValueOrDefault("signer"), out var signer) ? new PersonId(signer) : null,
        Review = PlanWords.Day(decision, "review"),
    };
}
