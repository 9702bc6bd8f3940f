using System.Collections.Concurrent;
using GoldenThread.Documents.Definitions;
using GoldenThread.Recurrence;
using GoldenThread.Storage;
using GoldenThread.Storage.Recurrence;

namespace GoldenThread.Work.Recurrence;

/// <summary>
/// An index of each partnership's recommendations, kept until one of them changes. Only people who see whole plans may ask it, and
/// what is shown of a hit is loaded for the person who asks.
/// </summary>
[OneForAll]
internal sealed class RecurrenceIndexes
{
    private readonly ConcurrentDictionary<PartnershipId, (string Stamp, RecurrenceIndex Index)> kept = new();

    public async Task<RecurrenceIndex> Of(GoldenThreadDb db)
    {
        var partnership = db.Session?.Partnership ?? throw new InvalidOperationException("There is no partnership whose recommendations are meant.");
        var questions = new RecurrenceQuestions(db);
        var stamp = await questions.Stamp();
        if (kept.TryGetValue(partnership, out var found) && found.Stamp == stamp) return found.Index;
        var index = new RecurrenceIndex(await questions.Statements(), VocabularyDefinition.Current);
        kept[partnership] = (stamp, index);
        return index;
    }
}
