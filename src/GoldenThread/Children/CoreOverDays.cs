namespace GoldenThread.Children;

/// <summary>What the core factors of the profile come to on any day, for whoever works standings out over many days.</summary>
/// <param name="Of">Out of the statements that are looked at, as known at a moment: what they come to for an adult by the end of a day.</param>
/// <param name="Holds">For how many days an answer may hold, each number once: the day after is one on which something may change.</param>
public sealed record CoreOverDays(Func<ChildId, IReadOnlyList<Statement>, DateTimeOffset, Func<DateOnly, IndividualId, CoreAnswers>> Of, IReadOnlyList<int> Holds)
{
    /// <summary>Where nobody looks at answers: only contacts decide.</summary>
    public static CoreOverDays NotAsked { get; } = new((_, _, _) => (_, _) => CoreAnswers.NotAsked, []);
}
