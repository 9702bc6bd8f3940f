namespace GoldenThread.Children;

/// <summary>Who lives or stays at a place. Not stored: worked out from facts, on any day, as known at any moment. Leaving needs corroboration.</summary>
public static class Household
{
    /// <summary>The people of a place.</summary>
    /// <param name="statements">The facts that are looked at.</param>
    /// <param name="place">The place's key.</param>
    /// <param name="day">The day.</param>
    /// <param name="known">What was recorded later is left out.</param>
    public static IReadOnlyList<Resident> At(IEnumerable<Statement> statements, string place, DateOnly day, DateTimeOffset known) =>
    [
        .. statements.Where(s => s.PlaceKey == place && s.About is not null && s.Stands(known)).GroupBy(s => s.About!.Value)
            .Select(facts => Of(facts.Key, [.. facts], day)).OfType<Resident>().OrderBy(r => r.Fact.Recorded).ThenBy(r => r.Person.Value),
    ];

    /// <summary>The places where somebody lives or stays.</summary>
    public static IReadOnlySet<string> Places(IEnumerable<Statement> statements, IndividualId person, DateOnly day, DateTimeOffset known) => statements
        .Where(s => s.PlaceKey is not null && s.About == person && s.Stands(known)).GroupBy(s => s.PlaceKey!)
        .Where(facts => Of(person, [.. facts], day) is not null).Select(facts => facts.Key).ToHashSet(StringComparer.Ordinal);

    private static Resident? Of(IndividualId person, IReadOnlyList<Statement> facts, DateOnly day)
    {
        var denied = facts.Where(f => !f.IsSo && f.Holds(day) != Holding.No).ToList();
        // A ground ends only by a corroborated statement that starts later than the one that gives it; a later one gives it anew.
        var gives = facts.Where(f => f.IsSo && f.Holds(day) != Holding.No && !denied.Any(n => n.Basis?.Corroborates() == true && n.Starts > f.Starts))
            .OrderByDescending(f => f.Basis?.Corroborates() == true).ThenByDescending(f => f.Recorded).ToList();
        if (gives.Count == 0) return null;
        var left = denied.Where(n => n.Basis?.Corroborates() != true && gives.All(f => n.Starts > f.Starts)).Select(n => n.Starts).Order().ToList();
        return new Resident(person, gives[0], gives.All(f => f.Holds(day) == Holding.Perhaps), denied.Count > 0, left.Count > 0 ? left[0] : null);
    }
}
