using GoldenThread.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Work.Stories;

/// <summary>Work in the name of somebody of a story: the same pieces of work as the pages do.</summary>
internal sealed class StoryWork : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    private StoryWork(AsyncServiceScope scope) => this.scope = scope;

    public static async Task<StoryWork> Begin(IServiceProvider services, Session session)
    {
        var work = new StoryWork(services.CreateAsyncScope());
        await work.The<GoldenThreadDb>().Begin(session);
        return work;
    }

    public TWork The<TWork>()
        where TWork : notnull => scope.ServiceProvider.GetRequiredService<TWork>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
