using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Sample.People;

/// <summary>
/// One of the sample people at work: with the pieces of work that pages call, under their own rights and in their own name, at moments of the past.
/// </summary>
internal sealed class SamplePerson : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    private SamplePerson(AsyncServiceScope scope) => this.scope = scope;

    /// <summary>Who acts, at the moment that was said last.</summary>
    public Actor Self => The<Acting>().By;

    /// <summary>The day of that moment in London.</summary>
    public DateOnly Today => The<Acting>().Today;

    /// <summary>Begins their work.</summary>
    public static async Task<SamplePerson> Begin(IServiceProvider services, Account account, DateTimeOffset at)
    {
        var person = new SamplePerson(services.CreateAsyncScope()).At(at);
        var organisation = account.Role.NeedsOrganisation() ? account.Organisation : null;
        var actor = new Actor(new PersonId(account.Id), account.FullName, account.Role, organisation, at);
        await person.The<GoldenThreadDb>().Begin(Session.Of(account.Partnership, actor));
        return person;
    }

    /// <summary>Begins work in a session of its own.</summary>
    public static async Task<SamplePerson> Begin(IServiceProvider services, Session session, DateTimeOffset at)
    {
        var person = new SamplePerson(services.CreateAsyncScope()).At(at);
        await person.The<GoldenThreadDb>().Begin(session);
        return person;
    }

    /// <summary>What they do next they do at this moment.</summary>
    public SamplePerson At(DateTimeOffset moment)
    {
        The<SampleClock>().Moment = moment;
        return this;
    }

    /// <summary>A piece of work.</summary>
    public TWork The<TWork>()
        where TWork : notnull => scope.ServiceProvider.GetRequiredService<TWork>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
