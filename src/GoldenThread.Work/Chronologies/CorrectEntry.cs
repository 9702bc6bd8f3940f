using GoldenThread.Chronologies;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Types an entry of a chronology, corrects it, takes it out. What cannot be understood is kept as it is and asked about.</summary>
internal sealed class CorrectEntry(GoldenThreadDb db, Saving saving, FindChronologies find)
{
    /// <summary>Writes the entry, new or in place of what is kept.</summary>
    /// <param name="request">The request that it answers.</param>
    /// <param name="kept">What is kept now; null for an entry that is typed.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="written">Its words.</param>
    /// <returns>What a person should look at in it.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">A column holds too much; nothing was saved.</exception>
    public async Task<IReadOnlyList<ChronologyProblem>> Write(ReviewRequest request, StoredEntry? kept, uint seen, WrittenEntry written)
    {
        if (kept is not null) await saving.Change(kept.Version, seen, () => kept.Correct(written), "Entry corrected", () => Theirs(kept.Id));
        else
        {
            var row = 1 + (await db.ChronologyEntries.Where(e => e.Request == request.Id).MaxAsync(e => (int?)e.Row) ?? 0);
            db.Add(kept = new StoredEntry(request, written, "", row));
            await db.Save("Entry added");
        }

        return (await find.Of(request)).Problems.GetValueOrDefault(kept.Id) ?? [];
    }

    /// <summary>Takes it out; it stays in the history.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">No reason is given; nothing was saved.</exception>
    public Task TakeOut(StoredEntry kept, uint seen, string? because) =>
        saving.Change(kept.Version, seen, () => kept.TakeOut(because), because, () => Theirs(kept.Id));

    private async Task<string?> Theirs(Guid id) => (await db.ChronologyEntries.SingleOrDefaultAsync(e => e.Id == id))?.Written();
}
