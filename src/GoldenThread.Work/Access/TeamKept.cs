using GoldenThread.Access;

namespace GoldenThread.Work.Access;

/// <summary>A team with those who manage it and those who are in it, and what of it the person who asks may change.</summary>
internal sealed record TeamKept(Team Team, IReadOnlyList<(PersonId Person, string Name)> Managers, IReadOnlyList<(PersonId Person, string Name)> Members)
{
    /// <summary>True for its manager.</summary>
    public bool MayKeep { get; init; }

    /// <summary>True for an administrator while nobody manages it.</summary>
    public bool MayAppoint { get; init; }
}
