using GoldenThread.Storage;
using GoldenThread.Storage.Threads;
using GoldenThread.Threads;

namespace GoldenThread.Work.Threads;

/// <summary>The golden thread, as far as the person may see it.</summary>
internal sealed class FindThreads(GoldenThreadDb db)
{
    /// <summary>That of the whole partnership.</summary>
    public Task<ThreadMap> All() => new ThreadQuestions(db).All();
}
