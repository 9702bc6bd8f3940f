using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Work;
using GoldenThread.Work.Files;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Cli;

/// <summary>The pieces of work, done from a terminal for one partnership: the same that pages do.</summary>
internal sealed class TerminalWork : IAsyncDisposable
{
    private readonly GoldenThreadDb db;
    private readonly ServiceProvider services;

    private TerminalWork(GoldenThreadDb db)
    {
        this.db = db;
        services = new ServiceCollection().AddWork()
            .AddSingleton(db).AddSingleton(TimeProvider.System).AddSingleton(new ImportLimits()).AddSingleton<IVirusScan, NoVirusScan>()
            .BuildServiceProvider();
    }

    /// <summary>Begins work.</summary>
    /// <param name="database">The installation's database.</param>
    /// <param name="partnership">For whom.</param>
    /// <param name="name">What the history shows as the one who did it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<TerminalWork> Begin(Database database, PartnershipId partnership, string name, CancellationToken cancellation) =>
        new(await database.Open(Session.System(partnership, name), cancellation));

    /// <summary>A piece of work.</summary>
    public TWork Of<TWork>()
        where TWork : notnull => services.GetRequiredService<TWork>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await db.DisposeAsync();
    }
}
