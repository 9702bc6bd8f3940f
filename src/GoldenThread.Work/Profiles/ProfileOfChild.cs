using GoldenThread.Access;
using GoldenThread.Storage.Access;

namespace GoldenThread.Work.Profiles;

/// <summary>What a supervisor or a manager reads of one infant on the page across children: what waits, in lists, and no number over factors.</summary>
/// <param name="Child">The child, as lists show them.</param>
internal sealed record ProfileOfChild(Headline Child)
{
    /// <summary>The adults whom nobody has seen, or who could not be assessed.</summary>
    public required IReadOnlyList<string> Unseen { get; init; }

    /// <summary>True where nobody has answered anything.</summary>
    public required bool IsNeverBegun { get; init; }

    /// <summary>What is out of date; empty where the person sees no more than the plan.</summary>
    public IReadOnlyList<string> OutOfDate { get; init; } = [];

    /// <summary>What agencies contradict each other about, and since when.</summary>
    public IReadOnlyList<(string What, DateTimeOffset Since)> Contradicted { get; init; } = [];

    /// <summary>Blocked assessments about which nobody has decided whether to escalate.</summary>
    public IReadOnlyList<string> AsksToEscalate { get; init; } = [];

    /// <summary>Watch-points on the plan at which nobody has looked yet.</summary>
    public IReadOnlyList<string> NotLookedAt { get; init; } = [];

    /// <summary>True where the person sees answers, and not the plan alone.</summary>
    public bool SeesAnswers => Child.Level >= Level.Record;
}
