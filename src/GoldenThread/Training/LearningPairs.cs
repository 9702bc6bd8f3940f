namespace GoldenThread.Training;

/// <summary>How sure people felt before and after, as pairs: counted better, the same or worse, never averaged.</summary>
/// <param name="Better">Surer after it.</param>
/// <param name="Same">The same.</param>
/// <param name="Worse">Less sure.</param>
public readonly record struct LearningPairs(int Better, int Same, int Worse)
{
    /// <summary>Not sure at all.</summary>
    public const int Lowest = 1;

    /// <summary>Very sure.</summary>
    public const int Highest = 5;

    /// <summary>How many gave both.</summary>
    public int Pairs => Better + Same + Worse;

    /// <summary>Counts them; who gave one of both alone is in none.</summary>
    public static LearningPairs Of(IEnumerable<(int? Before, int? After)> all)
    {
        var counts = default(LearningPairs);
        foreach (var (before, after) in all)
        {
            if (before is not { } first || after is not { } then) continue;
            counts = then > first ? counts with { Better = counts.Better + 1 } : then == first ? counts with { Same = counts.Same + 1 } : counts with { Worse = counts.Worse + 1 };
        }

        return counts;
    }

    /// <summary>"14 of 20 surer than before, 5 the same, 1 less sure"; null where nobody gave both.</summary>
    public string? InWords() => Pairs == 0 ? null : $"{Better} of {Pairs} surer than before, {Same} the same, {Worse} less sure";
}
