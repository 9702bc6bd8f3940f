using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Running;
using GoldenThread.Work;
using GoldenThread.Work.Access;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Files;
using GoldenThread.Work.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Sample.People;

/// <summary>A sample partnership in which its people did their work for some months. Nobody is written to about it.</summary>
internal sealed class SamplePartnership : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly IReadOnlyList<Account> people;

    private SamplePartnership(ServiceProvider services, Partnership partnership, IReadOnlyList<Account> people, DateTimeOffset now) =>
        (this.services, Partnership, this.people, Now) = (services, partnership, people, now);

    public Partnership Partnership { get; }

    /// <summary>The moment at which it is loaded; what its people do lies before it.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Takes a partnership in hand; null where it has a plan already.</summary>
    /// <param name="application">The services of the application.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="now">The moment.</param>
    public static async Task<SamplePartnership?> WithoutPlan(IServiceProvider application, Partnership partnership, DateTimeOffset now)
    {
        var own = Services(application);
        await using var scope = own.CreateAsyncScope();
        var work = scope.ServiceProvider;
        // What there is already is nobody's to look at: none of the sample people may be left.
        await work.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership.Id, "Sample"));
        if ((await work.GetRequiredService<FindPlans>().Heads(null, 1, 1)).Total == 0)
            return new SamplePartnership(own, partnership, await work.GetRequiredService<FindPeople>().All(), now);
        await own.DisposeAsync();
        return null;
    }

    /// <summary>The person in a role, at work from a moment on.</summary>
    public Task<SamplePerson> The(Role role, DateTimeOffset at) => SamplePerson.Begin(services, people.First(person => person.Role == role), at);

    /// <summary>The person of an address, at work from a moment on.</summary>
    public Task<SamplePerson> At(string email, DateTimeOffset at) => SamplePerson.Begin(services, people.First(person => person.Email == email), at);

    /// <summary>The system at work from a moment on, as jobs are.</summary>
    public Task<SamplePerson> System(DateTimeOffset at) => SamplePerson.Begin(services, Session.System(Partnership.Id, "Sample"), at);

    /// <summary>The desk of the organisation of somebody: its system, in no team.</summary>
    public async Task<SamplePerson> Desk(string email)
    {
        var account = people.First(person => person.Email == email);
        return await SamplePerson.Begin(services, new Session(Partnership.Id, null, "Sample", account.Organisation, null, SessionScope.System), Now);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    // The application's own services, but for the clock and the post.
    private static ServiceProvider Services(IServiceProvider application)
    {
        var all = new ServiceCollection().AddLogging()
            .AddGoldenThreadStorage(application.GetRequiredService<Database>(), application.GetRequiredService<InstallationKey>()).AddWork();
        all.AddScoped<SampleClock>().AddScoped<TimeProvider>(scope => scope.GetRequiredService<SampleClock>());
        all.AddScoped(scope => new PostLetters(scope.GetRequiredService<GoldenThreadDb>()) { ToNobody = true });
        // The invented files come with this build: no scanner is asked about them.
        all.AddSingleton(new ImportLimits()).AddSingleton<IVirusScan, NoVirusScan>().AddSingleton(SearchPace.Usual).AddSingleton(application.GetRequiredService<IServiceAddress>());
        return all.BuildServiceProvider();
    }
}
