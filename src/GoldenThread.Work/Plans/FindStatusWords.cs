using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Words of status that documents brought, with what they mean on the partnership's scale.</summary>
internal sealed class FindStatusWords(GoldenThreadDb db, FindPlans find)
{
    /// <summary>All of them: those that wait for a choice first, then by the alphabet; with the level that each has now, null for no rating.</summary>
    public async Task<IReadOnlyList<(StatusWord Word, RatingLevel? Level)>> All()
    {
        var scale = await find.Scale();
        var words = await db.StatusWords.OrderBy(w => w.Chosen).ThenBy(w => w.Words).ToListAsync();
        return [.. words.Select(w => (w, w.Chosen ? scale.Find(w.Level) : StatusWords.Meaning(w.Words) is { } meaning ? StatusWords.Usual(meaning, scale) : null))];
    }

    /// <summary>One of them; null where it is not there.</summary>
    public Task<StatusWord?> One(Guid id) => db.StatusWords.SingleOrDefaultAsync(w => w.Id == id);

    /// <summary>What somebody chose, by the words: the key of a level, or null for no rating.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> Chosen() =>
        await db.StatusWords.Where(w => w.Chosen).ToDictionaryAsync(w => w.Words, w => w.Level);
}
