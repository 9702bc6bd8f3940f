namespace GoldenThread.Children;

/// <summary>What facts must have in common to differ: one value of a person, or one relation, or one place.</summary>
public readonly record struct FactSlot(IndividualId About, FactKind Kind, IndividualId? Other, string? Place, string? Nuance)
{
    /// <summary>The slot of a fact; null where it is no fact, or facts of its kind never differ.</summary>
    public static FactSlot? Of(Statement fact)
    {
        if (fact is not { Fact: { } kind, About: { } about }) return null;
        if (kind == FactKind.Due) return null;
        // A registered name and a name that somebody is known by are two names.
        if (kind.IsSingle()) return new FactSlot(about, kind, null, null, kind == FactKind.Name ? fact.Nuance : null);
        // Living and staying at one place say the same of it.
        if (kind.IsOfPlace()) return new FactSlot(about, FactKind.LivesAt, null, fact.PlaceKey, null);
        if (kind.IsBetween() && fact.Other is { } other)
            return kind.IsMutual() && other.Value.CompareTo(about.Value) < 0 ? new FactSlot(other, kind, about, null, null) : new FactSlot(about, kind, other, null, null);
        return null;
    }
}
