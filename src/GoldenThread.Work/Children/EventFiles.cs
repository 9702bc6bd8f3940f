using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.Children;

/// <summary>Files of events that an organisation sends in, CSV or NDJSON: looked at first, then sent. What is said of them depends on no record.</summary>
internal sealed class EventFiles(UploadedFiles files, TakeEvents take, Acting acting)
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, as <c>definitions/event.schema.json</c> has it, or the same columns as CSV.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">It cannot be read to the end, or holds no event or too many; nothing was kept.</exception>
    public async Task<LookedAtEvents> Read(GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        var events = new List<PathwayEvent>();
        using var reader = new StreamReader(new MemoryStream(bytes));
        try
        {
            await foreach (var (one, _) in EventReader.Read(reader, acting.Now.UtcDateTime, cancellation)) events.Add(one);
        }
        catch (UnreadableEventException unreadable)
        {
            throw new RuleException(unreadable.Message);
        }

        if (events.Count == 0) throw new RuleException("The file has no events");
        return new LookedAtEvents(await take.Look(events));
    }

    /// <summary>Sends those that are not refused; the answer to each is the same, whether the child is known, restricted or new.</summary>
    /// <returns>How many were received.</returns>
    public async Task<int> Send(LookedAtEvents looked)
    {
        var good = looked.Good.ToList();
        await take.Take(good);
        return good.Count;
    }
}
