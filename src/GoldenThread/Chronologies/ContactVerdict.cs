using GoldenThread.Reviews;

namespace GoldenThread.Chronologies;

/// <summary>What a person decided on two entries. Nothing is put together by it: both stay as they are.</summary>
/// <param name="One">The entry whose id comes first.</param>
/// <param name="Other">The other entry.</param>
/// <param name="Judgement">What they are to each other.</param>
/// <param name="Note">In what they differ, or why.</param>
public sealed record ContactVerdict(Guid One, Guid Other, ContactJudgement Judgement, string Note) : RecordContent
{
    /// <summary>The kind of the records that hold one.</summary>
    public const string Kind = "contact-verdict";

    /// <inheritdoc/>
    public override void Check()
    {
        if (One.CompareTo(Other) >= 0) throw new RuleException("Choose two entries.");
        if (Judgement == ContactJudgement.Differing && string.IsNullOrWhiteSpace(Note)) throw new RuleException("Say in what the accounts differ.");
    }
}
