namespace GoldenThread.Recurrence;

/// <summary>Families of recommendations: all that people confirmed to ask for the same, directly or by way of another.</summary>
public sealed class RecommendationFamilies
{
    private readonly Dictionary<RecommendationId, List<RecommendationId>> kin = [];

    /// <summary>Finds the families.</summary>
    public RecommendationFamilies(IEnumerable<RecurrenceVerdict> verdicts)
    {
        foreach (var verdict in verdicts.Where(v => v.Same))
        {
            Kin(verdict.One).Add(verdict.Other);
            Kin(verdict.Other).Add(verdict.One);
        }
    }

    /// <summary>Each family, of two members or more.</summary>
    public IEnumerable<IReadOnlyList<RecommendationId>> All
    {
        get
        {
            var seen = new HashSet<RecommendationId>();
            foreach (var member in kin.Keys)
            {
                if (seen.Contains(member)) continue;
                var family = Of(member);
                seen.UnionWith(family);
                yield return family;
            }
        }
    }

    /// <summary>The family of a recommendation, itself included; it alone where it has none.</summary>
    public IReadOnlyList<RecommendationId> Of(RecommendationId member)
    {
        var family = new List<RecommendationId> { member };
        for (var i = 0; i < family.Count; i++)
            family.AddRange(kin.GetValueOrDefault(family[i], []).Where(other => !family.Contains(other)));
        return family;
    }

    private List<RecommendationId> Kin(RecommendationId member) => kin.TryGetValue(member, out var found) ? found : kin[member] = [];
}
