using GoldenThread.Storage.Accounts;

namespace GoldenThread.BrowserTests;

/// <summary>A person's browser: they see words, and press and fill in what has a name.</summary>
public sealed class Window(IPage page, bool scripts) : IAsyncDisposable
{
    public const int Desktop = 1280, Phone = 375;

    public IPage Page => page;

    /// <summary>False where the browser runs no scripts.</summary>
    public bool Scripts => scripts;

    /// <summary>Who is signed in; null where nobody is.</summary>
    public Account? Account { get; set; }

    public async Task<IResponse?> Go(string path) => await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });

    public Task Fill(string label, string words) => page.Locator("main").GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).FillAsync(words);

    public Task Choose(string label, string item) =>
        page.Locator("main").GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = item });

    public Task Tick(string label) => page.Locator("main").GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();

    public Task Attach(string label, string name, byte[] bytes) => page.Locator("main").GetByLabel(label, new LocatorGetByLabelOptions { Exact = true })
        .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });

    public Task Unfold(string summary) => page.Locator("main summary").Filter(new LocatorFilterOptions { HasText = summary }).ClickAsync();

    public Task Press(string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    public Task Follow(string link) => page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link }).First.ClickAsync();

    /// <summary>The page has this heading; where it has another, the failure says what stands there.</summary>
    public async Task Heads(string heading)
    {
        try
        {
            await Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        }
        catch (PlaywrightException fault)
        {
            throw new InvalidOperationException($"{fault.Message}\n{page.Url} says: {await page.Locator("main").InnerTextAsync()}", fault);
        }
    }

    public Task Shows(string words) => Expect(page.Locator("main")).ToContainTextAsync(words);

    public Task ShowsNot(string words) => Expect(page.Locator("main")).Not.ToContainTextAsync(words);

    /// <summary>
    /// Looks at the page as people do who cannot see it or use a phone: axe finds nothing, and at both widths nothing is wider than the window.
    /// </summary>
    /// <param name="axeAtBoth">True where the widths show other things and not the same things elsewhere, as the navigation does: axe looks at both.</param>
    public async Task Check(bool axeAtBoth = false)
    {
        if (!scripts) return;
        var width = page.ViewportSize!.Width;
        await CheckAt(width == Desktop ? Phone : Desktop, axe: axeAtBoth, axeAtBoth);
        await CheckAt(width, axe: true, axeAtBoth);
    }

    private async Task CheckAt(int width, bool axe, bool whole)
    {
        await page.SetViewportSizeAsync(width, width == Phone ? 740 : 900);
        if (axe) await Axe(whole);
        // Numbers stand under their headings.
        var askew = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('table')].flatMap(t => [...(t.querySelector('tbody tr')?.children ?? [])]
              .map((cell, column) => [cell, t.querySelector('thead tr:last-child')?.children[column]])
              .filter(([cell, head]) => cell.classList.contains('gt-number') && head && getComputedStyle(head).textAlign !== getComputedStyle(cell).textAlign)
              .map(([, head]) => head.textContent.trim()))
            """);
        askew.ShouldBeEmpty($"{page.Url} has numbers that do not stand under their headings");
        var wide = await page.EvaluateAsync<string[]>(
            """
            async () => {
              // A picture that a script draws is drawn anew in the frame after the window has changed.
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
              return document.documentElement.scrollWidth <= window.innerWidth ? [] :
                [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.gt-table-frame, .gt-source')).slice(0, 5).map(e => e.outerHTML.slice(0, 160))
                  .concat([`the page is ${document.documentElement.scrollWidth} wide in ${window.innerWidth}`])
            }
            """);
        wide.ShouldBeEmpty($"{page.Url} is wider than the window");
    }

    // What frames every page is looked at where the navigation is, and not again on each page.
    private async Task Axe(bool whole)
    {
        try
        {
            // The browser fetches and compiles the script once, as any other; sent with each question it took longer than the answer.
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Url = AxeScript.Address });
        }
        catch (PlaywrightException)
        {
            // A page that runs no scripts at all.
            await page.EvaluateAsync(AxeScript.Source);
        }

        var found = await page.EvaluateAsync<string[]>(
            """
            async whole => (await axe.run(whole ? document : { exclude: ['.gt-header', '.govuk-service-navigation', '.gt-footer'] }, { resultTypes: ['violations'], iframes: false })).violations
              .flatMap(fault => fault.nodes.map(node => `${location.href}: ${fault.id}: ${fault.help}: ${node.html}`))
            """, whole);
        found.ShouldBeEmpty();
    }

    /// <summary>Keeps a picture for the README, where <c>GOLDEN_THREAD_SCREENSHOTS</c> names a folder.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("GOLDEN_THREAD_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
