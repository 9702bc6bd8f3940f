namespace GoldenThread.Tasks;

/// <summary>What a person did with a task, besides doing it.</summary>
public enum TaskActKind
{
    /// <summary>A supervisor or a manager excused it otherwise than its definition allows, until a day.</summary>
    Excused,

    /// <summary>It was given to somebody.</summary>
    Assigned,

    /// <summary>Somebody to whom it escalated answered: it climbs no further.</summary>
    Answered,
}
