using System.Collections.Concurrent;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Testing;
using GoldenThread.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests.App;

/// <summary>
/// The whole application on a database of its own, as <c>IClassFixture&lt;GoldenThreadApp&gt;</c>. It holds one partnership with one
/// organisation; people come when a test asks for them, and really sign in.
/// <code>
/// var manager = await app.SignedInAs(Role.BusinessManager);
/// var page = await manager.Get("/account/password");
/// var next = await page.Submit("Change your password", ("Current", "…"), ("Chosen", "…"));
/// next.Text.ShouldContain("Your password is changed");
/// </code>
/// </summary>
public class GoldenThreadApp : IAsyncLifetime
{
    public const string Password = "correct horse battery staple";

    private readonly ConcurrentDictionary<(Role, PartnershipId), Task<Visitor>> visitors = new();
    private WebApplicationFactory<Program>? factory;

    public TestDatabase Database { get; } = new();

    public MovableClock Clock { get; } = new();

    public LinesOfLog Log { get; } = new();

    public Partnership Partnership { get; private set; } = null!;

    /// <summary>The organisation that the organisation lead acts for.</summary>
    public Organisation Organisation { get; private set; } = null!;

    public IServiceProvider Services => Factory.Services;

    private WebApplicationFactory<Program> Factory => factory ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Partnership = await Database.AddPartnership();
        Organisation = await AddOrganisation(Partnership.Id, "Northmere Children's Services");
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("ConnectionStrings:GoldenThread", Database.ApplicationConnectionString);
            host.UseSetting("GoldenThread:KeyFile", TestDatabase.KeyFile);
            host.UseSetting("Jobs:Run", "false");
            host.UseSetting("Limits:SignInsPerMinute", "100000");
            host.UseSetting("Limits:UploadsPerMinute", "100000");
            host.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
                services.AddSingleton<ILoggerProvider>(Log);
                services.AddSingleton<IStartupFilter, PlaceOfTheVisitor>();
                // Hundreds of people sign in in the tests; how slow it is in earnest has a test of its own.
                if (PasswordRounds is { } rounds) services.Configure<PasswordHasherOptions>(options => options.IterationCount = rounds);
            });
            Configure(host);
        });
        if (Listens)
        {
            factory.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
            factory.StartServer();
        }
        else
        {
            _ = factory.Server;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>True where a real browser comes: then the application listens on a port of this machine.</summary>
    protected virtual bool Listens => false;

    /// <summary>Where the application is; of use only where it listens.</summary>
    public Uri Address => Factory.ClientOptions.BaseAddress;

    /// <summary>How much work a password is; null for the product's own setting.</summary>
    protected virtual int? PasswordRounds => 1000;

    /// <summary>What a browser calls the application by; of use where it does not listen.</summary>
    protected virtual Uri CalledBy => new("http://localhost");

    /// <summary>Settings of a test's own.</summary>
    protected virtual void Configure(IWebHostBuilder host)
    {
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Visitor Nobody()
    {
        if (!Listens) return new Visitor(Factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = CalledBy }));
        var browser = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        return new Visitor(new HttpClient(browser) { BaseAddress = Address }) { Jar = browser.CookieContainer };
    }

    /// <summary>A browser in which nobody is signed in, somewhere else on the network.</summary>
    public Visitor NobodyFrom(string place)
    {
        var visitor = Nobody();
        visitor.Http.DefaultRequestHeaders.Add(PlaceOfTheVisitor.Header, place);
        return visitor;
    }

    /// <summary>Ends when what pages do after their answer is done, such as writing letters.</summary>
    public Task AfterTheAnswers() => Services.GetRequiredService<AfterTheAnswer>().Idle;

    /// <summary>The fixture's person of a role, signed in once for the class. Tests that end sessions use <see cref="NewPerson"/>.</summary>
    public Task<Visitor> SignedInAs(Role role, PartnershipId? partnership = null) =>
        visitors.GetOrAdd((role, partnership ?? Partnership.Id), async key => await NewPerson(key.Item1, key.Item2));

    /// <summary>A new account, signed in in a browser of its own.</summary>
    public async Task<Visitor> NewPerson(Role role, PartnershipId? partnership = null, OrganisationId? organisation = null)
    {
        var account = await AddAccount(role, partnership, organisation);
        var visitor = Nobody();
        await visitor.SignIn(account.Email!, Password);
        visitor.Account = account;
        return visitor;
    }

    /// <summary>A new account; its password is <see cref="Password"/>.</summary>
    public async Task<Account> AddAccount(Role role, PartnershipId? partnership = null, OrganisationId? organisation = null, string? email = null)
    {
        var owner = partnership ?? Partnership.Id;
        if (role.NeedsOrganisation() && organisation is null)
            organisation = owner == Partnership.Id ? Organisation.Id : (await AddOrganisation(owner, "Calderwick Hospitals")).Id;
        var address = email ?? $"{Guid.NewGuid():N}@example.org";
        var account = new Account
        {
            Partnership = owner,
            Role = role,
            Organisation = organisation,
            FullName = $"Invented {role}",
            UserName = address,
            Email = address,
            EmailConfirmed = true,
        };
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(owner));
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        result.Succeeded.ShouldBeTrue(string.Join("; ", result.Errors.Select(error => error.Description)));
        return account;
    }

    public async Task<Organisation> AddOrganisation(PartnershipId partnership, string name)
    {
        var organisation = new Organisation(partnership, name);
        await using var db = await Database.Database.Open(Session.System(partnership));
        db.Organisations.Add(organisation);
        await db.Save();
        return organisation;
    }

    /// <summary>The database as the system sees it, for what a test prepares or looks up behind the pages.</summary>
    public Task<GoldenThreadDb> Open(PartnershipId? partnership = null) => Database.Database.Open(Session.System(partnership ?? Partnership.Id));
}
