using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Pathways;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.Pathways;

/// <summary>Asks a file of past cases what a draft of a pathway would have said of them. The events are not kept; the figures are.</summary>
internal sealed class ReplayPathway(GoldenThreadDb db, Acting acting, FindPathways find, UploadedFiles files)
{
    /// <summary>Asks them, beside the pathway of the same key that is in force here, and keeps the figures.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="definition">The draft as it is written.</param>
    /// <param name="events">The events, those of one child together.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">The file cannot be read, or holds no event; nothing was kept.</exception>
    public async Task<StoredReplay> Ask(Pathway draft, string definition, GivenFile events, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(events, cancellation);
        var (now, findings) = (acting.Now.UtcDateTime, new EventFindings());
        var replay = new DraftReplay(new PathwayEngine(TimetableDefinitions.WorkingDays), draft, await find.Versions(draft.Key), untilIncident: true);
        using var reader = new StreamReader(new MemoryStream(bytes));
        try
        {
            await foreach (var own in EventFile.Children(reader, now, findings, cancellation)) replay.Add(own, now);
        }
        catch (UnreadableEventException unreadable)
        {
            throw new UnreadableFileException(unreadable.Message);
        }

        if (replay.Figures.Cases + replay.Figures.Others == 0) throw new RuleException("The file has no events.");
        // What the file says itself may name a child: only numbers of it are kept.
        replay.Figures.Noticed = [.. findings.Says(named: false)];
        var kept = new StoredReplay(acting.Partnership, draft.Title, definition, replay.Figures, replay.InForce, acting.By);
        db.Add(kept);
        await db.Save("Draft pathway tested", cancellation);
        return kept;
    }
}
