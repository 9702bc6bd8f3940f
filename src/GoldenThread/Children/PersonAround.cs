namespace GoldenThread.Children;

/// <summary>An adult around a child on a day, as known at a moment.</summary>
/// <param name="Person">Who; whoever is identified as another stands under that other's id.</param>
/// <param name="Grounds">Why they are around the child, in order.</param>
/// <param name="Standing">How far the work with them has come.</param>
/// <param name="SaidToHaveLeft">From which day somebody says that they left, where nothing corroborates it.</param>
/// <param name="KnownOnlyFrom">Whose word alone is all that is known of them; empty where there is more, or nothing.</param>
/// <param name="Perhaps">True where all that gives a ground holds only perhaps.</param>
public sealed record PersonAround(IndividualId Person, IReadOnlyList<AroundGround> Grounds, AdultStanding Standing, DateOnly? SaidToHaveLeft, IReadOnlyList<IndividualId> KnownOnlyFrom, bool Perhaps)
{
    /// <summary>Unseen, or tried and not assessed: what headers, lists and measures count as unseen adults.</summary>
    public bool CountsAsUnseen => Standing <= AdultStanding.CouldNotBeAssessed;

    /// <summary>What headers, lists and measures count as unassessed adults.</summary>
    public bool CountsAsUnassessed => Standing <= AdultStanding.OutOfDate;

    /// <summary>What is said beside the name.</summary>
    /// <param name="called">What somebody is called.</param>
    public IEnumerable<string> Notes(Func<IndividualId, string> called)
    {
        if (SaidToHaveLeft is { } left) yield return $"said to have left on {left:d MMMM yyyy}, not corroborated";
        if (KnownOnlyFrom.Count > 0) yield return $"known only from what {Joined([.. KnownOnlyFrom.Select(called)])} {(KnownOnlyFrom.Count == 1 ? "says" : "say")}";
        if (Perhaps) yield return "perhaps: the dates are not certain";
    }

    private static string Joined(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
