namespace GoldenThread.Children;

/// <summary>The family by the usual signs: who stands in which generation beside whom, worked out from the facts that hold on a day. It has what the viewer sees, and nothing else.</summary>
public sealed class Genogram
{
    private readonly Dictionary<IndividualId, int> generation = [];
    private readonly List<IndividualId> order = [];

    private Genogram(IReadOnlyList<Statement> facts, IndividualId child)
    {
        var relations = facts.Where(f => f is { IsSo: true, Other: not null, About: not null } && f.Fact!.Value.IsBetween() && f.Fact != FactKind.IdentifiedAs).ToList();
        Place(child, 0);
        var open = new Queue<IndividualId>([child]);
        while (open.TryDequeue(out var next))
            foreach (var relation in relations.Where(r => r.About == next || r.Other == next))
            {
                var (other, step) = relation.About == next ? (relation.Other!.Value, 1) : (relation.About!.Value, -1);
                // A parent and a carer stand above; partners and siblings beside.
                if (relation.Fact is not (FactKind.ParentOf or FactKind.ParentalResponsibilityFor or FactKind.CarerOf)) step = 0;
                if (generation.ContainsKey(other)) continue;
                Place(other, generation[next] + step);
                open.Enqueue(other);
            }

        // Whom nothing joins to the child stands in the table, not in the picture.
        var lowest = generation.Values.Min();
        People = [.. order.GroupBy(p => generation[p]).SelectMany(row => row.Select((p, at) => new GenogramPerson(p, generation[p] - lowest, at)))];
        Lines = [.. relations.Where(r => generation.ContainsKey(r.About!.Value) && generation.ContainsKey(r.Other!.Value) && r.Fact is FactKind.ParentOf or FactKind.PartnerOf or FactKind.FormerPartnerOf or FactKind.SiblingOf or FactKind.CarerOf)
            .GroupBy(r => FactSlot.Of(r)!.Value)
            .Select(g => new GenogramLine(g.Key.Kind, g.Key.About, g.Key.Other!.Value, g.All(r => r.Basis?.Corroborates() != true || r.Nuance == "said to be"), g.Any(r => r.Nuance?.StartsWith("one of a birth", StringComparison.Ordinal) == true)))];
    }

    /// <summary>The people, by generation from the oldest, each with a place in the row.</summary>
    public IReadOnlyList<GenogramPerson> People { get; }

    /// <summary>What joins them.</summary>
    public IReadOnlyList<GenogramLine> Lines { get; }

    /// <summary>Works it out.</summary>
    /// <param name="facts">The facts that stand and hold on the day, as the viewer sees them.</param>
    /// <param name="child">The child.</param>
    public static Genogram Of(IEnumerable<Statement> facts, IndividualId child) => new([.. facts.Where(f => f.Fact is not null)], child);

    private void Place(IndividualId person, int at)
    {
        generation[person] = at;
        order.Add(person);
    }
}
