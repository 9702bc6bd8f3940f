namespace GoldenThread.Indicators;

/// <summary>The four questions before a new phase: do the readings differ, is the reason known, is it wanted, will it last?</summary>
/// <param name="Differs">How they differ.</param>
/// <param name="Known">What the reason is.</param>
/// <param name="IsWanted">Whether the change is wanted; null where that is not answered.</param>
/// <param name="WillLast">Whether it is expected to last; null where that is not answered.</param>
public sealed record StepChangeAnswers(string Differs, string Known, bool? IsWanted, bool? WillLast)
{
    /// <summary>Refuses answers that are missing.</summary>
    /// <exception cref="RuleException">One is.</exception>
    public void Require()
    {
        if (string.IsNullOrWhiteSpace(Differs)) throw new RuleException("Enter how the readings differ from those before.") { About = nameof(Differs) };
        if (string.IsNullOrWhiteSpace(Known)) throw new RuleException("Enter the reason. Without a known reason the limits stay as they are.") { About = nameof(Known) };
        if (IsWanted is null) throw new RuleException("Say whether the change is wanted.") { About = nameof(IsWanted) };
        if (WillLast is null) throw new RuleException("Say whether it is expected to last.") { About = nameof(WillLast) };
    }
}
