using System.Collections.Concurrent;
using GoldenThread.Documents.Plans;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Reading.Apart;

/// <summary>Gives files to processes that read them, two at a time; one that a file was too much for is ended, and the next file has a new one.</summary>
internal static class ReadingWorkers
{
    private static readonly SemaphoreSlim Places = new(2);
    private static readonly ConcurrentBag<ReadingWorker> Idle = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or needs more memory or time than it may have.</exception>
    public static Task<SourceDocument> Read(DocumentFile file, CancellationToken cancellation) => With(worker => worker.Read(file, cancellation), cancellation);

    /// <summary>Understands a document.</summary>
    /// <exception cref="UnreadableDocumentException">It needs more memory or time than it may have.</exception>
    public static Task<Understanding> Understand(SourceDocument document, RatingScale scale, ReadingChoices choices, TimeSpan limit, CancellationToken cancellation)
    {
        var question = UnderstandingOnTheWay.Write(document, scale, choices);
        return With(worker => worker.Understand(document.Source.Name, question, limit, cancellation), cancellation);
    }

    private static async Task<T> With<T>(Func<ReadingWorker, Task<T>> ask, CancellationToken cancellation)
    {
        await Places.WaitAsync(cancellation);
        try
        {
            var worker = Idle.TryTake(out var idle) && idle.IsAlive ? idle : ReadingWorker.Start();
            try
            {
                var answer = await ask(worker);
                Idle.Add(worker);
                return answer;
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
