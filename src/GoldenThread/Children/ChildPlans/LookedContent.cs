namespace GoldenThread.Children.ChildPlans;

/// <summary>A visitor's answer to a watch-point.</summary>
/// <param name="WatchPoint">Which.</param>
/// <param name="Result">What they found.</param>
/// <param name="Words">What the concern is, or why they could not look.</param>
public sealed record LookedContent(StatementId WatchPoint, LookedResult Result, string? Words)
{
    /// <summary>The event that a concern emits.</summary>
    public const string ConcernEvent = "watch-point-concern";

    /// <summary>The results and their words, in the order in which they are asked.</summary>
    public static IReadOnlyList<(LookedResult Result, string InWords)> Results { get; } =
        [(LookedResult.Nothing, "looked, nothing"), (LookedResult.Concern, "looked, concern"), (LookedResult.CouldNotLook, "could not look")];

    /// <summary>The result in words.</summary>
    public string InWords => Results.First(r => r.Result == Result).InWords;

    /// <summary>Refuses a concern without words, and "could not look" without a reason.</summary>
    /// <exception cref="RuleException">They are missing.</exception>
    public LookedContent Checked()
    {
        if (Result == LookedResult.Concern) PlanWords.Require(Words, "Enter what concerns you", nameof(Words));
        if (Result == LookedResult.CouldNotLook) PlanWords.Require(Words, "Enter why you could not look", nameof(Words));
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> KeptWords() => PlanWords.Words((Owners.Of, WatchPoint.Value.ToString()), ("result", InWords), ("because", Words));

    /// <summary>What an answer says; null where it is of no watch-point.</summary>
    /// <param name="looked">The statement.</param>
    public static LookedContent? Of(Statement looked) => Guid.TryParse(looked.Words.GetValueOrDefault(Owners.Of), out var of)
        ? new LookedContent(new StatementId(of), Results.FirstOrDefault(r => r.InWords == looked.Words.GetValueOrDefault("result")).Result, looked.Words.GetValueOrDefault("because")) : null;
}
