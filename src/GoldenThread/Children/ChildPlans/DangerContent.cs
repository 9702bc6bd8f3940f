namespace GoldenThread.Children.ChildPlans;

/// <summary>Something at the home, or with somebody there, that may harm who visits.</summary>
/// <param name="What">What it is.</param>
/// <param name="Do">What visitors do about it: "Visit in pairs".</param>
/// <param name="Until">Until which day; null until somebody ends it.</param>
public sealed record DangerContent(string? What, string? Do, DateOnly? Until)
{
    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">It does not say what the danger is.</exception>
    public DangerContent Checked()
    {
        PlanWords.Require(What, "Enter what the danger is", nameof(What));
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(("what", What), ("do", Do), ("until", Until is { } until ? PlanWords.Day(until) : null));

    /// <summary>What a danger says.</summary>
    /// <param name="danger">The statement.</param>
    public static DangerContent Of(Statement danger) => new(danger.Words.GetValueOrDefault("what"), danger.Words.GetValueOrDefault("do"), PlanWords.Day(danger, "until"));
}
