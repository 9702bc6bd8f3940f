using System.Text;
using System.Text.RegularExpressions;
using GoldenThread.Web.Tests.Accounts;
using GoldenThread.Work.SetUp;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.BrowserTests;

/// <summary>
/// A partnership from nothing to its first published plan: at a desk with scripts, on a phone without. Who publishes it was invited, comes through their
/// organisation's sign-in, and is let in once they have the second step that their role needs.
/// </summary>
public sealed class BeginJourneyTests(Site site)
{
    private const string Chosen = "seven green umbrellas";

    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(Window.Phone, false)]
    public async Task A_partnership_is_begun_set_up_and_publishes_its_first_plan(int width, bool scripts)
    {
        var name = $"Mereside Partnership {width}";
        await using var administrator = await site.Visit(width, scripts);
        await administrator.Go("/set-up");
        await administrator.Check();
        await administrator.Fill("Set-up code", await site.Services.GetRequiredService<SetUpCode>().Now(TestContext.Current.CancellationToken));
        await administrator.Fill("Name of the partnership", name);
        await administrator.Fill("Your name", "Ada Fenwick");
        await administrator.Fill("Your email address", $"ada-{width}@mereside.example");
        await administrator.Press("Set up the partnership");
        await Accept(administrator, $"ada-{width}@mereside.example");
        await administrator.Shows("Set-up: left to do (11)");
        await administrator.Check();

        await administrator.Go("/administration/scale");
        await administrator.Check();
        await administrator.Page.Locator("[name='Levels[0].Name']").FillAsync("Not started");
        await administrator.Press("Save rating scale");
        await administrator.Heads("Set-up");
        await administrator.Check();
        await administrator.Press("Send test email");
        await administrator.Go("/administration/setup/organisations");
        await administrator.Attach("File", "organisations.csv", Encoding.UTF8.GetBytes("Name,Other names\nMereside Council,MC\n,nameless\n"));
        await administrator.Press("Check the file");
        await administrator.Shows("1 with a mistake");
        await administrator.Check();
        await administrator.Fill("List", "Name,Other names\nMereside Council,MC\n");
        await administrator.Press("Check the list");
        await administrator.Press("Add organisations");
        await administrator.Shows("1 organisation added.");
        await administrator.Go("/administration/setup/people");
        await administrator.Fill("List", $"Name,Email,Role,Organisation\nBo Ellery,bo-{width}@mereside.example,Administrator,\nCy Marlow,cy-{width}@mereside.example,Lead,MC\nDi Halse,di-{width}@mereside.example,Business manager,\n");
        await administrator.Press("Check the list");
        await administrator.Check();
        await administrator.Press("Invite people");
        await administrator.Shows("3 people invited");
        await administrator.Go("/administration/public");
        await administrator.Fill("Email address", "people@mereside.example");
        await administrator.Fill("Privacy notice", "We are the controller.");
        await administrator.Check();
        await administrator.Press("Save");
        await administrator.Go("/administration/second-steps");
        await administrator.Tick("Business manager");
        await administrator.Fill("How many days people have to set one up", "0");
        await administrator.Press("Save");
        await administrator.Shows("Saved.");
        await administrator.Go("/");
        await administrator.Shows("Set-up: left to do (3)");

        await PublishFirstPlan(administrator, name, width, scripts);
    }

    private async Task PublishFirstPlan(Window administrator, string name, int width, bool scripts)
    {
        var reference = $"MS{width}";
        await administrator.Go("/import");
        await administrator.Attach("File", $"{reference}.txt", Encoding.UTF8.GetBytes($"PLAN {reference}\nRecommendation 1\nAsk the child what they see at home.\nNurses ask each child.\n"));
        await administrator.Press("Upload plan");
        await administrator.Heads("Check what we found");
        await administrator.Page.Locator("main a[href*='piece=head']").ClickAsync();
        await administrator.Fill("Title", "The first plan");
        await administrator.Fill("Reference", reference);
        await administrator.Press("Save");
        await administrator.Heads("Check what we found");
        await administrator.Press("Save as a plan");
        await Expect(administrator.Page).ToHaveURLAsync(new Regex("/plans/", RegexOptions.IgnoreCase));
        await administrator.Go($"{new Uri(administrator.Page.Url).AbsolutePath}/publish");
        await administrator.Tick("Table with ratings");
        await administrator.Press("Prepare version");
        await administrator.Press("Send for approval");
        await using var second = await site.Visit(width, scripts);
        await ComeThroughTheProvider(second, width);
        await second.Go(new Uri(administrator.Page.Url).PathAndQuery);
        await second.Press("Publish version");
        await second.Shows("Version published.");
        await using var nobody = await site.Visit(width, scripts);
        await nobody.Go("/published");
        await nobody.Shows(name);
        foreach (var page in (string[])["/help", "/accessibility", "/privacy", "/cookies"])
        {
            await nobody.Go(page);
            await nobody.Check();
        }
    }

    // From the invitation's page to the first page.
    private static async Task Accept(Window person, string email)
    {
        await person.Page.Locator("input[name=Password]").FillAsync(Chosen);
        await person.Press("Accept invitation");
        await person.Fill("Email address", email);
        await person.Page.Locator("input[name=Password]").FillAsync(Chosen);
        await person.Press("Sign in");
        await person.Heads("Home");
    }

    // Invited, never here before, without a password: the provider vouches, and the role's second step is set up before anything else is shown.
    private async Task ComeThroughTheProvider(Window person, int width)
    {
        site.OtherProvider.Person = new() { ["sub"] = $"di-{width}", ["email"] = $"di-{width}@mereside.example", ["email_verified"] = true };
        await person.Go("/sign-in");
        await person.Press("Sign in with Mereside Council");
        await person.Heads("Second step to sign in");
        await person.Check();
        await person.Go("/plans");
        await person.Heads("Second step to sign in");
        await person.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Set up an authenticator app" }).ClickAsync();
        await person.Heads("Set up an authenticator app");
        await person.Check();
        var key = (await person.Page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        await person.Fill("Code", AppCode.Of(key, site.Clock.GetUtcNow()));
        await person.Press("Use this app");
        await person.Heads("Save your recovery codes");
        await person.Check();
        await person.Go("/");
        await person.Heads("Home");
        await person.Check();
    }
}
