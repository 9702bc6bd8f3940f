using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Work.Findings;

/// <summary>Writes what a review recommends.</summary>
internal sealed class WriteAdvice(WriteRecord record)
{
    /// <summary>Writes it, new or in place of what is kept; what it became in a plan stays.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kept">What is kept now; null for what is new.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="advice">The recommendation.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">The recommendation cannot be; nothing was saved.</exception>
    public Task Write(Review review, ReviewRecord? kept, uint seen, Advice advice) =>
        record.Write(review, kept, seen, Advice.Kind, advice with { Became = (kept?.Content as Advice)?.Became }, "Recommendation");

    /// <summary>Withdraws it, with its reason.</summary>
    public Task Withdraw(ReviewRecord kept, uint seen, string? because) => record.Withdraw(kept, seen, because);
}
