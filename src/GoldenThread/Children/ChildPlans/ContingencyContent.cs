namespace GoldenThread.Children.ChildPlans;

/// <summary>What we do if something happens.</summary>
/// <param name="If">If what.</param>
/// <param name="Then">What is done.</param>
/// <param name="Owner">By whom: the id of a person, a team or an organisation; null for whoever is there.</param>
public sealed record ContingencyContent(string? If, string? Then, string? Owner)
{
    /// <summary>The same in words for the family; null where the family is not told of it.</summary>
    public string? ForFamily { get; init; }

    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">It does not say if what, or what is done then.</exception>
    public ContingencyContent Checked()
    {
        PlanWords.Require(If, "Enter what may happen", nameof(If));
        PlanWords.Require(Then, "Enter what we do then", nameof(Then));
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(("if", If), ("then", Then), (Owners.Owner, Owner), (PlanWords.ForFamily, ForFamily));

    /// <summary>What it says.</summary>
    /// <param name="said">The statement.</param>
    public static ContingencyContent Of(Statement said) => new(said.Words.GetValueOrDefault("if"), said.Words.GetValueOrDefault("then"), said.Words.GetValueOrDefault(Owners.Owner)) { ForFamily = said.Words.GetValueOrDefault(PlanWords.ForFamily) };
}
