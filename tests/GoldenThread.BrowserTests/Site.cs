using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(GoldenThread.BrowserTests.Site))]

namespace GoldenThread.BrowserTests;

/// <summary>The application on a port of this machine, and one Chromium for all tests; each test has windows of its own.</summary>
public sealed class Site : GoldenThreadApp, IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    protected override bool Listens => true;

    /// <summary>"http://localhost:5123". By name: a passkey belongs to a name, never to a number.</summary>
    public string Root => $"http://localhost:{Address.Port}";

    /// <summary>An organisation's sign-in, which lets in whomever a test says.</summary>
    public OrganisationProvider Provider { get; private set; } = null!;

    /// <summary>That of a council which begins a partnership of its own.</summary>
    public OrganisationProvider OtherProvider { get; private set; } = null!;

    protected override void Configure(IWebHostBuilder host)
    {
        host.ConfigureServices(services => services.AddSingleton<IStartupFilter, AxeScript>());
        foreach (var (key, name, provider) in ((string, string, OrganisationProvider)[])[("council", "Northmere Council", Provider), ("mereside", "Mereside Council", OtherProvider)])
            foreach (var (setting, value) in ((string, string)[])[("Name", name), ("ClientId", "golden-thread"), ("ClientSecret", "a secret for tests"), ("Authority", provider.Issuer)])
                host.UseSetting($"SignIn:Providers:{key}:{setting}", value);
    }

    public new async ValueTask InitializeAsync()
    {
        (Provider, OtherProvider) = (await OrganisationProvider.Start(), await OrganisationProvider.Start());
        await base.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        SetDefaultExpectTimeout(90_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium ?? throw new InvalidOperationException("These tests need Chromium: ./test installs it."),
            Args =
            [
                .. Environment.UserName == "root" ? (string[])["--no-sandbox"] : [],
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage",
            ],
        });
    }

    public new async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        await OtherProvider.DisposeAsync();
    }

    /// <summary>A window in which nobody is signed in.</summary>
    /// <param name="width">In CSS pixels: 1280 for a desk, 375 for a phone.</param>
    /// <param name="scripts">False for a browser without JavaScript.</param>
    public async Task<Window> Visit(int width = Window.Desktop, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Root,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = width == Window.Phone ? 740 : 900 },
            Locale = "en-GB",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(90_000);
        return new Window(await context.NewPageAsync(), scripts);
    }

    /// <summary>A window of somebody who signed in with their password.</summary>
    public async Task<Window> SignedIn(Role role, int width = Window.Desktop, bool scripts = true, OrganisationId? organisation = null) =>
        await SignedIn(await AddAccount(role, organisation: organisation), width, scripts);

    /// <summary>The same for an account that is there.</summary>
    public async Task<Window> SignedIn(Account account, int width = Window.Desktop, bool scripts = true)
    {
        var window = await Visit(width, scripts);
        window.Account = account;
        await window.Go("/sign-in");
        await window.Fill("Email address", account.Email!);
        await window.Page.Locator("input[name=Password]").FillAsync(Password);
        await window.Press("Sign in");
        await Expect(window.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        return window;
    }

    private static string? Chromium => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(
            folder => ((string[])["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]).Select(program => Path.Combine(folder, program)))
        .FirstOrDefault(File.Exists);
}
