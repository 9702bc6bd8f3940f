using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Proofs;

/// <summary>Answers a doubt: the rating holds all the same, for a reason and until a day. The doubt itself stays until the record ends it.</summary>
internal sealed class AnswerDoubt(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Answers it.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="because">Why the rating holds.</param>
    /// <param name="until">Until when.</param>
    /// <exception cref="RuleException">A reason or an end is missing.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else answered it; nothing was saved.</exception>
    public Task Answer(Doubt doubt, uint seen, string because, DateOnly until) => saving.Change(
        doubt.Version,
        seen,
        () => doubt.Answer(because, until, acting.Today, acting.By),
        because,
        async () => (await db.Doubts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == doubt.Id))?.AnsweredBecause);
}
