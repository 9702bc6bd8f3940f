using GoldenThread.Storage.Board;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Storage.Home;

/// <summary>What the first page counts, each as the list that it links to.</summary>
public sealed record PlanFigures
{
    /// <summary>Actions that are overdue.</summary>
    public int Overdue { get; init; }

    /// <summary>Open actions that are due by the day that was asked for, and not overdue.</summary>
    public int DueSoon { get; init; }

    /// <summary>Actions that are not done, and needed. Counted for an organisation's lead alone.</summary>
    public int Open { get; init; }

    /// <summary>Recommendations whose rating is in question.</summary>
    public int InQuestion { get; init; }

    /// <summary>Recommendations on which the board waits for an answer.</summary>
    public int Unanswered { get; init; }

    /// <summary>Recommendations at each level, <see cref="ActionFilter.Unrated"/> too; a level at which none stands is left out.</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>();

    /// <summary>Those that are rated, at the end of each month, and now; days before the first rating are left out.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<string, int> Counts)> OverTime { get; init; } = [];

    /// <summary>Changes of each kind since the day that was asked for began; kinds without one are left out.</summary>
    public IReadOnlyDictionary<ChangeKind, int> Changes { get; init; } = new Dictionary<ChangeKind, int>();
}
