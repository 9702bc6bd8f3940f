namespace GoldenThread.Children;

/// <summary>Who is identified as whom: somebody whose name nobody knew is another person, from the recording of the statement that says so.</summary>
/// <param name="statements">The statements of a record.</param>
/// <param name="known">The moment as known at which.</param>
public sealed class SamePerson(IEnumerable<Statement> statements, DateTimeOffset known)
{
    private readonly Dictionary<IndividualId, IndividualId> same = statements
        .Where(s => s is { Fact: FactKind.IdentifiedAs, IsSo: true, About: not null, Other: not null } && s.Stands(known))
        .GroupBy(s => s.About!.Value).ToDictionary(g => g.Key, g => g.OrderBy(s => s.Basis?.Corroborates() == true).ThenBy(s => s.Recorded).ThenBy(s => s.Id).Last().Other!.Value);

    /// <summary>Under whose id they are known.</summary>
    public IndividualId Of(IndividualId person)
    {
        for (var seen = 0; seen <= same.Count && same.TryGetValue(person, out var other); seen++) person = other;
        return person;
    }
}
