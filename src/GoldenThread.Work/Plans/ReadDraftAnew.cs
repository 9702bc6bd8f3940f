using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Reads the document of a draft that waits anew, with what a person says of it.</summary>
internal sealed class ReadDraftAnew(GoldenThreadDb db, Acting acting, FindPlans find, FindStatusWords words, ImportLimits limits, Saving saving)
{
    /// <summary>What the document can be read as: its layouts, tables and lists.</summary>
    /// <exception cref="UnreadableDocumentException">It takes too long to read.</exception>
    public Task<Understanding> Understand(OpenDraft open, CancellationToken cancellation) => Understand(open, Said(open), cancellation);

    /// <summary>What a person said of the document so far.</summary>
    public static ReadingChoices Said(OpenDraft open) => KeptReading.Read(open.Row.Reading)?.Choices ?? ReadingChoices.None;

    /// <summary>Reads it anew. Corrections that were made to the draft are replaced; one step takes it back.</summary>
    /// <param name="open">The draft.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="choices">What the person says of the document.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="UnreadableDocumentException">It takes too long to read.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else corrected the draft meanwhile; nothing was kept.</exception>
    public async Task Read(OpenDraft open, uint seen, ReadingChoices choices, CancellationToken cancellation)
    {
        var understood = await Understand(open, choices, cancellation);
        await saving.Change(
            open.Row.Version,
            seen,
            () =>
            {
                (open.Row.Before, open.Row.Draft) = (open.Row.Draft, PlanDraftJson.Write(understood.Draft, indented: false));
                (open.Row.Reading, open.Row.ChangedAt) = (KeptReading.Of(understood, choices).After(KeptReading.Read(open.Row.Reading)).Write(), acting.Now);
            },
            cancellation: cancellation);
    }

    private async Task<Understanding> Understand(OpenDraft open, ReadingChoices choices, CancellationToken cancellation)
    {
        var file = await db.Documents.Where(d => d.Id == open.Row.Document).Select(d => new { d.Name, d.Bytes }).SingleAsync(cancellation);
        var document = await DocumentReading.Read(file.Name, file.Bytes, limits, cancellation);
        return await PlanUnderstanding.Weigh(document, await find.Scale(), choices with { StatusWords = await words.Chosen() }, cancellation);
    }
}
