using System.Threading.Channels;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Work that is done once a page has answered, so that the time of the answer tells nothing of it. It is lost where the node ends before:
/// for what people simply ask for again.
/// </summary>
internal sealed partial class AfterTheAnswer(IServiceScopeFactory scopes, ILogger<AfterTheAnswer> log) : BackgroundService
{
    private readonly Channel<(Func<IServiceProvider, Task> Work, TaskCompletionSource Done)> waiting =
        Channel.CreateBounded<(Func<IServiceProvider, Task>, TaskCompletionSource)>(1000);

    private Task last = Task.CompletedTask;

    /// <summary>Does it soon, with services of its own.</summary>
    public void Do(Func<IServiceProvider, Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (waiting.Writer.TryWrite((work, done))) last = done.Task;
    }

    /// <summary>Ends when everything that was asked for so far is done.</summary>
    public Task Idle => last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (work, done) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider);
            }
#pragma warning disable CA1031 // one letter that fails must not keep the next one back
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Failed(fault);
            }
            done.SetResult();
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work after an answer failed")]
    private partial void Failed(Exception fault);
}
