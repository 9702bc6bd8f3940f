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
    public static readonly RecordKind Kind = new("contact-verdict");

    /// <summary>A verdict on two entries, in whatever order they are named.</summary>
    public static ContactVerdict On(Guid one, Guid other, ContactJudgement judgement, string? note)
    {
        var (first, second) = Ordered(one, other);
        return new ContactVerdict(first, second, judgement, (note ?? "").Trim());
    }

    /// <summary>Two entries in the order in which a verdict names them.</summary>
    public static (Guid One, Guid Other) Ordered(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    /// <inheritdoc/>
    public override void Check()
    {
        if (One.CompareTo(Other) >= 0) throw new RuleException("Choose two entries.");
        if (Judgement == ContactJudgement.Differing && string.IsNullOrWhiteSpace(Note)) throw new RuleException("Enter how the accounts differ.");
    }
}
