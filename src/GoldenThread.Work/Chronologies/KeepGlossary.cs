using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Work.Chronologies;

/// <summary>Keeps the names of a review and the codes that stand for them.</summary>
internal sealed class KeepGlossary(WriteRecord record)
{
    /// <summary>Writes them, new or in place of what is kept.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kept">What is kept now; null where there is none yet.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="content">Names and codes.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">A code or a name stands for two; nothing was saved.</exception>
    public Task Write(Review review, ReviewRecord? kept, uint seen, GlossaryContent content) =>
        record.Write(review, kept, seen, GlossaryContent.Kind, content, "Anonymisation codes");
}
