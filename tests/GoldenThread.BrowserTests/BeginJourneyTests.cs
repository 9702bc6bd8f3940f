using System.Text;
using System.Text.RegularExpressions;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.SetUp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.BrowserTests;

/// <summary>A partnership from nothing to its first published plan: at a desk with scripts, on a phone without.</summary>
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
        await administrator.Fill("List", $"Name,Email,Role,Organisation\nBo Ellery,bo-{width}@mereside.example,Administrator,\nCy Marlow,cy-{width}@mereside.example,Lead,MC\n");
        await administrator.Press("Check the list");
        await administrator.Check();
        await administrator.Press("Invite people");
        await administrator.Shows("2 people invited");
        await administrator.Go("/administration/public");
        await administrator.Fill("Email address", "people@mereside.example");
        await administrator.Fill("Privacy notice", "We are the controller.");
        await administrator.Check();
        await administrator.Press("Save");
        await administrator.Go("/administration/second-steps");
        await administrator.Tick("Business manager");
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
        await second.Go(await Invitation(name, $"bo-{width}@mereside.example"));
        await Accept(second, $"bo-{width}@mereside.example");
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

    private async Task<string> Invitation(string name, string email)
    {
        await using var jobs = await site.Database.Database.Open(Session.Jobs);
        var partnership = await jobs.Partnerships.SingleAsync(one => one.Name == name, TestContext.Current.CancellationToken);
        await using var db = await site.Open(partnership.Id);
        var body = await db.Outbox.Where(letter => letter.ToAddress == email).Select(letter => letter.Body).SingleAsync(TestContext.Current.CancellationToken);
        return body[body.IndexOf("/invitation/", StringComparison.Ordinal)..].Split('\n', ' ')[0].Trim();
    }
}
