using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Running;
using GoldenThread.Work;
using GoldenThread.Work.Access;
using GoldenThread.Work.Files;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Cli;

/// <summary>A partnership at which a command works: with the same pieces of work as the pages, in the name of the terminal.</summary>
internal sealed class TerminalWork : IAsyncDisposable
{
    private readonly RunningDatabase running;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private TerminalWork(RunningDatabase running, ServiceProvider services, Partnership partnership) =>
        (this.running, this.services, scope, Partnership) = (running, services, services.CreateAsyncScope(), partnership);

    /// <summary>The partnership.</summary>
    public Partnership Partnership { get; }

    /// <summary>Begins work for a partnership.</summary>
    /// <param name="partnership">Its name or short name; null where there is one alone.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">There is none of this name, or it is not clear which is meant.</exception>
    public static async Task<TerminalWork> Begin(string? partnership, CancellationToken cancellation)
    {
        var opened = await Installation.Open(cancellation);
        try
        {
            var meant = await Installation.Partnership(opened.Database, partnership, cancellation);
            var work = new TerminalWork(opened, Services(opened), meant);
            await work.The<GoldenThreadDb>().Begin(Session.System(meant.Id, Installation.Actor(TimeProvider.System).Name), cancellation);
            return work;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>A piece of work.</summary>
    public TWork The<TWork>()
        where TWork : notnull => scope.ServiceProvider.GetRequiredService<TWork>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        await running.DisposeAsync();
    }

    private static ServiceProvider Services(RunningDatabase opened)
    {
        var all = new ServiceCollection().AddLogging().AddGoldenThreadStorage(opened.Database, opened.Key).AddWork();
        all.AddSingleton(TimeProvider.System).AddSingleton(new ImportLimits()).AddSingleton<IVirusScan, NoVirusScan>().AddSingleton(SearchPace.Usual);
        return all.BuildServiceProvider();
    }
}
