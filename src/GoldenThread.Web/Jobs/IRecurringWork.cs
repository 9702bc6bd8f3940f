namespace GoldenThread.Web.Jobs;

/// <summary>Work that comes round by itself. It is told what time it is, and done twice it does no harm.</summary>
internal interface IRecurringWork
{
    /// <summary>Name of its lock: of several nodes, one does it at a time.</summary>
    static abstract string Name { get; }

    /// <summary>Time from one run to the next.</summary>
    static abstract TimeSpan Every { get; }

    Task Run(DateTimeOffset now, CancellationToken cancellation);
}
