namespace GoldenThread.Work.Children;

/// <summary>What was said in a supervision about a child: reflection and tasks, and what is to change for the child.</summary>
internal sealed record SupervisionSaid
{
    /// <summary>What was thought about the child and the practice.</summary>
    public string? Reflection { get; init; }

    /// <summary>Which tasks were looked at, and what becomes of them.</summary>
    public string? Tasks { get; init; }

    /// <summary>What is to change for the child; it is asked about the next time.</summary>
    public string? Change { get; init; }

    /// <summary>What became of what was to change since the last supervision.</summary>
    public string? Effect { get; init; }

    /// <summary>True where the worker said that the work is stuck.</summary>
    public bool Stuck { get; init; }
}
