using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>The application beside six providers of organisations, each with its own settings.</summary>
public sealed class AppWithProvider : GoldenThreadApp, IAsyncLifetime
{
    public const string Council = "council", Trusting = "trusting", Tenant = "11111111-2222-3333-4444-555555555555";

    public OrganisationProvider Provider { get; private set; } = null!;

    public OrganisationProvider Down { get; private set; } = null!;

    public OrganisationProvider Rolling { get; private set; } = null!;

    public OrganisationProvider Renamed { get; private set; } = null!;

    public Task<WebPage> SignIn(params (string Claim, object Value)[] person) => SignIn(Council, person);

    public async Task<WebPage> SignIn(string provider, params (string Claim, object Value)[] person)
    {
        Provider.Person = person.ToDictionary(one => one.Claim, one => one.Value);
        var visitor = Nobody();
        (await visitor.Get("/sign-in")).Document.QuerySelector($"a[href^='/sign-in/with/{provider}']")!.TextContent.ShouldContain("Northmere");
        var page = await visitor.Get(await Granted(visitor, provider));
        Provider.Told = [];
        return page;
    }

    // The provider asks nothing: whoever is sent there comes back with a code.
    public static async Task<string> Granted(Visitor visitor, string provider, string afterwards = "/account")
    {
        using var leave = await visitor.Send(HttpMethod.Get, $"/sign-in/with/{provider}?returnUrl={Uri.EscapeDataString(afterwards)}");
        leave.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var granted = await browser.GetAsync(leave.Headers.Location, TestContext.Current.CancellationToken);
        granted.Headers.Location.ShouldNotBeNull(await granted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return granted.Headers.Location.PathAndQuery;
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        (Provider, Down) = (await OrganisationProvider.Start(), await OrganisationProvider.Start());
        (Rolling, Renamed) = (await OrganisationProvider.Start(), await OrganisationProvider.Start());
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Provider.DisposeAsync();
        await Down.DisposeAsync();
        await Rolling.DisposeAsync();
        await Renamed.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder host)
    {
        Set(host, Council, Provider, "Northmere Council");
        Set(host, Trusting, Provider, "Northmere Trust", ("Tenant", Tenant), ("TrustsAddresses", "true"), ("Domains:0", "council.example"));
        Set(host, "own", Provider, "Northmere Children's Services", ("Organisation", Organisation.Id.Value.ToString()));
        Set(host, "down", Down, "Northmere Police");
        Set(host, "rolling", Rolling, "Northmere Probation");
        Set(host, "renamed", Renamed, "Northmere Fire");
    }

    private static void Set(IWebHostBuilder host, string key, OrganisationProvider provider, string name, params (string, string)[] more)
    {
        foreach (var (setting, value) in ((string, string)[])[("Name", name), ("ClientId", "golden-thread"), ("ClientSecret", "a secret for tests"), ("Authority", provider.Issuer), .. more])
            host.UseSetting($"SignIn:Providers:{key}:{setting}", value);
    }
}
