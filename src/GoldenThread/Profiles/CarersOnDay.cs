using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>Who cares for a child or lives in the home on a day: what they say of each other is the household's own account.</summary>
public sealed class CarersOnDay
{
    private readonly IndividualId child;
    private readonly SamePerson same;
    private readonly IReadOnlyList<Statement> places;
    private readonly IReadOnlyList<Statement> relations;

    /// <param name="child">The child.</param>
    /// <param name="standing">The statements that stand.</param>
    /// <param name="same">Who is identified as whom.</param>
    public CarersOnDay(IndividualId child, IEnumerable<Statement> standing, SamePerson same)
    {
        (this.child, this.same) = (child, same);
        var facts = standing.Where(s => s is { Kind: StatementKind.Fact, IsSo: true, NotSaid: null, About: not null, Fact: not null }).ToList();
        places = [.. facts.Where(f => f.PlaceKey is not null)];
        relations = [.. facts.Where(f => f.Fact is FactKind.ParentOf or FactKind.ParentalResponsibilityFor or FactKind.CarerOf or FactKind.PartnerOf)];
    }

    /// <summary>True of parents, carers, their partners, and those who live or stay in the home.</summary>
    public bool Contains(IndividualId person, DateOnly day)
    {
        var one = same.Of(person);
        if (IsCarer(one)) return true;
        if (relations.Any(r => r.Fact == FactKind.PartnerOf && r.Holds(day) != Holding.No && ((same.Of(r.About!.Value) == one && r.Other is { } of && IsCarer(same.Of(of))) || (r.Other is { } other && same.Of(other) == one && IsCarer(same.Of(r.About!.Value)))))) return true;
        // Of a child not yet born the home is the parents'.
        var homes = Homes(p => p == child, day);
        if (homes.Count == 0) homes = Homes(IsParent, day);
        return places.Any(p => homes.Contains(p.PlaceKey!) && same.Of(p.About!.Value) == one && p.Holds(day) != Holding.No);
    }

    private HashSet<string> Homes(Func<IndividualId, bool> of, DateOnly day) =>
        places.Where(p => p.Holds(day) != Holding.No && of(same.Of(p.About!.Value))).Select(p => p.PlaceKey!).ToHashSet(StringComparer.Ordinal);

    private bool IsParent(IndividualId person) => relations.Any(r => r.Fact == FactKind.ParentOf && r.Other == child && same.Of(r.About!.Value) == person);

    private bool IsCarer(IndividualId person) => relations.Any(r => r.Fact != FactKind.PartnerOf && r.Other == child && same.Of(r.About!.Value) == person);
}
