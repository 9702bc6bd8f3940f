using GoldenThread.Reviews;

namespace GoldenThread.Work.Reviews;

/// <summary>Writes one of the things that a review keeps in words: its terms, an event, what the family said.</summary>
internal sealed class WriteNote(WriteRecord record)
{
    /// <summary>Writes it, new or in place of what is kept.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kind">The kind of note.</param>
    /// <param name="kept">What is kept now; null for what is new.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="answer">The answer to a question, by its key.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">An answer is missing, or is none; nothing was saved.</exception>
    public Task Write(Review review, NoteKind kind, ReviewRecord? kept, uint seen, Func<string, string?> answer) =>
        record.Write(review, kept, seen, kind.Key, Note.Of(kind, answer), kind.Name);

    /// <summary>Withdraws it, with its reason.</summary>
    public Task Withdraw(ReviewRecord kept, uint seen, string? because) => record.Withdraw(kept, seen, because);
}
