using GoldenThread.Children;

namespace GoldenThread.Access;

/// <summary>All that access is decided from.</summary>
public sealed record AccessState
{
    /// <summary>People.</summary>
    public IReadOnlyList<Worker> Workers { get; init; } = [];

    /// <summary>Who works with which child.</summary>
    public IReadOnlyList<Involvement> Involvements { get; init; } = [];

    /// <summary>Who is in which team.</summary>
    public IReadOnlyList<TeamMember> Members { get; init; } = [];

    /// <summary>Duties beside roles.</summary>
    public IReadOnlyList<WorkerDuty> Duties { get; init; } = [];

    /// <summary>Who supervises whom.</summary>
    public IReadOnlyList<Supervision> Supervisions { get; init; } = [];

    /// <summary>Chairs of children.</summary>
    public IReadOnlyList<ChairAssignment> Chairs { get; init; } = [];

    /// <summary>What was granted.</summary>
    public IReadOnlyList<AccessGrant> Grants { get; init; } = [];

    /// <summary>Broken glass.</summary>
    public IReadOnlyList<BrokenGlass> Glasses { get; init; } = [];

    /// <summary>Restrictions.</summary>
    public IReadOnlyList<Restriction> Restrictions { get; init; } = [];

    /// <summary>Conflicts.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Where children live, by which a conflict reaches the children of a household.</summary>
    public IReadOnlyList<Statement> Homes { get; init; } = [];
}
