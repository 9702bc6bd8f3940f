namespace GoldenThread.Children.ChildPlans;

/// <summary>What one organisation asks another, or whoever visits next.</summary>
/// <param name="What">What is asked.</param>
/// <param name="To">Which organisation; null for whoever visits.</param>
public sealed record QuestionContent(string? What, OrganisationId? To)
{
    /// <summary>What for.</summary>
    public string? Purpose { get; init; }

    /// <summary>On which basis another organisation is asked, in a few words.</summary>
    public string? Basis { get; init; }

    /// <summary>The factor of the profile that is asked about; null for a question of the plan.</summary>
    public string? Factor { get; init; }

    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">It does not say what is asked.</exception>
    public QuestionContent Checked()
    {
        PlanWords.Require(What, "Enter your question", nameof(What));
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(("what", What), ("to", To?.Value.ToString()), ("purpose", Purpose), ("sharing-basis", Basis), ("factor", Factor));

    /// <summary>What a question says.</summary>
    /// <param name="question">The statement.</param>
    public static QuestionContent Of(Statement question) =>
        new(question.Words.GetValueOrDefault("what"), Guid.TryParse(question.Words.GetValueOrDefault("to"), out var to) ? new OrganisationId(to) : null)
        {
            Purpose = question.Words.GetValueOrDefault("purpose"),
            Basis = question.Words.GetValueOrDefault("sharing-basis"),
            Factor = question.Words.GetValueOrDefault("factor"),
        };
}
