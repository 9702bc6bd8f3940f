using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Reviews;

/// <summary>Writes what belongs to a review, whatever it is: new, changed, withdrawn.</summary>
internal sealed class WriteRecord(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Writes it.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kept">What is kept now; null for what is new.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="content">What it says.</param>
    /// <param name="because">Why, for the history.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">The content cannot be; nothing was saved.</exception>
    public async Task Write(Review review, ReviewRecord? kept, uint seen, RecordKind kind, RecordContent content, string because)
    {
        if (kept is not null)
        {
            await saving.Change(kept.Version, seen, () => kept.Change(content), because, () => Theirs(kept.Id));
            return;
        }

        db.Add(new ReviewRecord(review, kind, content, acting.By));
        await db.Save(because);
    }

    /// <summary>Withdraws it.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">No reason is given; nothing was saved.</exception>
    public Task Withdraw(ReviewRecord kept, uint seen, string? because) =>
        saving.Change(kept.Version, seen, () => kept.Withdraw(because), because, () => Theirs(kept.Id));

    private async Task<string?> Theirs(Guid id) => (await db.ReviewRecords.SingleOrDefaultAsync(r => r.Id == id))?.Written();
}
