using System.Collections.Concurrent;

namespace GoldenThread.Documents.Reading.Apart;

/// <summary>Gives files to processes that read them, two at a time; one that a file was too much for is ended, and the next file has a new one.</summary>
internal static class ReadingWorkers
{
    private static readonly SemaphoreSlim Places = new(2);
    private static readonly ConcurrentBag<ReadingWorker> Idle = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or needs more memory or time than it may have.</exception>
    public static async Task<SourceDocument> Read(DocumentFile file, CancellationToken cancellation)
    {
        await Places.WaitAsync(cancellation);
        try
        {
            var worker = Idle.TryTake(out var idle) && idle.IsAlive ? idle : ReadingWorker.Start();
            try
            {
                var document = await worker.Read(file, cancellation);
                Idle.Add(worker);
                return document;
            }
            catch (UnreadableDocumentException) when (worker.IsAlive)
            {
                Idle.Add(worker);
                throw;
            }
            catch
            {
                worker.Dispose();
                throw;
            }
        }
        finally
        {
            Places.Release();
        }
    }
}
