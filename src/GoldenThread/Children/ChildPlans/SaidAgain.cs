namespace GoldenThread.Children.ChildPlans;

/// <summary>Which statements are one thing said anew: what was answered, handed over or closed under an earlier one holds for the later one too.</summary>
public sealed class SaidAgain
{
    private readonly Dictionary<StatementId, StatementId> earlier = [];

    /// <param name="statements">The statements of a record.</param>
    public SaidAgain(IEnumerable<Statement> statements)
    {
        foreach (var one in statements)
            if (one.Supersedes is { } of && of != one.Number) earlier[one.Number] = of;
    }

    /// <summary>The first of them.</summary>
    public StatementId First(StatementId number)
    {
        for (var steps = 0; steps <= earlier.Count && earlier.TryGetValue(number, out var before); steps++) number = before;
        return number;
    }

    /// <summary>The first of what a statement says that it is of; null where it says none.</summary>
    /// <param name="of">The id in words.</param>
    public StatementId? First(string? of) => Guid.TryParse(of, out var number) ? First(new StatementId(number)) : null;
}
