using System.Collections.Concurrent;

namespace GoldenThread.Documents.Reading.Apart;

/// <summary>Gives files to processes that read them, two at a time; one that a file was too much for is ended, and the next file has a new one.</summary>
internal static class ReadingWorkers
{
    // What is understood of a text takes more memory than the text: a process with more of it, one at a time, is for that alone.
    private static readonly (SemaphoreSlim Places, ConcurrentBag<ReadingWorker> Idle, int Megabytes) Readers = (new(2), [], ReadingWorker.Megabytes);
    private static readonly (SemaphoreSlim Places, ConcurrentBag<ReadingWorker> Idle, int Megabytes) Understanders = (new(1), [], ReadingWorker.MegabytesToUnderstand);

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or needs more memory or time than it may have.</exception>
    public static Task<SourceDocument> Read(DocumentFile file, CancellationToken cancellation) => With(Readers, worker => worker.Read(file, cancellation), cancellation);

    /// <summary>Asks what is understood of a document.</summary>
    /// <exception cref="UnreadableDocumentException">It needs more memory or time than it may have.</exception>
    public static Task<byte[]> Understand(string name, byte[] question, TimeSpan limit, CancellationToken cancellation) =>
        With(Understanders, worker => worker.Understand(name, question, limit, cancellation), cancellation);

    private static async Task<T> With<T>((SemaphoreSlim Places, ConcurrentBag<ReadingWorker> Idle, int Megabytes) pool, Func<ReadingWorker, Task<T>> ask, CancellationToken cancellation)
    {
        await pool.Places.WaitAsync(cancellation);
        try
        {
            var worker = pool.Idle.TryTake(out var idle) && idle.IsAlive ? idle : ReadingWorker.Start(pool.Megabytes);
            try
            {
                var answer = await ask(worker);
                pool.Idle.Add(worker);
                return answer;
            }
            catch (UnreadableDocumentException) when (worker.IsAlive)
            {
                pool.Idle.Add(worker);
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
            pool.Places.Release();
        }
    }
}
