using System.Text;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Training;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.BrowserTests;

/// <summary>Training by manager, trainer, attendee and the lead of an organisation: on a phone, once without scripts.</summary>
public sealed class TrainingJourneyTests(Site site)
{
    private DateOnly Today => LondonTime.Today(site.Clock);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_course_is_booked_held_counted_and_asked_about_three_months_later(bool scripts)
    {
        var title = $"Bruises on babies, {(scripts ? "with" : "without")} scripts";
        string Day(DateOnly day) => $"{day:d MMMM yyyy}";
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await using var trainer = await site.SignedIn(Role.Practitioner, Window.Phone, scripts, site.Organisation.Id);
        await using var nurse = await site.SignedIn(Role.Practitioner, Window.Phone, scripts, site.Organisation.Id);
        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts, site.Organisation.Id);

        await manager.Go("/training/courses/new");
        await manager.Fill("Title", title);
        await manager.Page.Locator("select[name=Level]").SelectOptionAsync("3");
        await manager.Fill("Refresh after", "3 years");
        await manager.Check();
        await manager.Press("Add a course");
        await manager.Heads(title);
        var course = new Uri(manager.Page.Url).AbsolutePath;
        await Session(manager, course, Today.AddDays(20), trainer);
        var toCome = new Uri(manager.Page.Url).AbsolutePath;
        await Session(manager, course, Today, trainer);
        var today = new Uri(manager.Page.Url).AbsolutePath;
        await manager.Check();

        // An attendee books a place and gives it back; the lead books for somebody.
        await nurse.Go("/training");
        await nurse.Check();
        await nurse.Go(toCome);
        await nurse.Press("Book my place");
        await nurse.Shows("You have a place");
        await nurse.Check();
        await nurse.Press("Cancel my place");
        await nurse.Press("Book my place");
        await lead.Go($"{toCome}/book");
        await lead.Fill("Name", "Ida Moss");
        await lead.Fill("Work email", $"ida.{(scripts ? 1 : 2)}@northmere.example");
        await lead.Check();
        await lead.Press("Book a place");
        await lead.Shows("Ida Moss");

        // At the door: the trainer shows the address, and whoever comes enters themselves without an account.
        await trainer.Go($"{today}/door");
        await trainer.Check();
        if (scripts) await trainer.Picture("training-door");
        var door = (await trainer.Page.Locator("p.gt-code").InnerTextAsync()).Trim();
        await using (var visitor = await site.Visit(Window.Phone, scripts))
        {
            await visitor.Go(new Uri(door).AbsolutePath);
            await visitor.Fill("Your name", "Jo Walker");
            await visitor.Fill("Your work email", "jo");
            await visitor.Press("I am here");
            await visitor.Shows("Enter your work email address");
            await visitor.Fill("Your work email", $"jo.{(scripts ? 1 : 2)}@northmere.example");
            await visitor.Choose("Your organisation", site.Organisation.Name);
            await visitor.Check();
            await visitor.Press("I am here");
            await visitor.Heads("You are in the list");
            await visitor.Check();
        }

        await trainer.Go(today);
        await trainer.Shows("Jo Walker");
        await trainer.Shows("at the door");
        await trainer.Go($"{today}/attendance");
        await trainer.Fill("Name", "Ash Fell");
        await trainer.Choose("Organisation", site.Organisation.Name);
        await trainer.Check();
        await trainer.Press("Add this person");

        // A messy list of a session long ago: looked at, then taken in.
        var ago = Today.AddMonths(-3).AddDays(-2);
        await manager.Go($"{course}/list");
        var rows = new StringBuilder("Name,Email,Organisation,Status,Date\n").Append($"Nia Poole,{nurse.Account!.Email},{site.Organisation.Name},attended,{ago:yyyy-MM-dd}\n");
        for (var i = 0; i < 11; i++) rows.Append($"Person {i},p{i}.{(scripts ? 1 : 2)}@northmere.example,{site.Organisation.Name},{(i < 9 ? "attended" : "did not attend")},{ago:yyyy-MM-dd}\n");
        rows.Append($"Nobody Said,,{site.Organisation.Name},,{ago:yyyy-MM-dd}\nFar Away,far@away.example,Nowhere Trust,attended,{ago:yyyy-MM-dd}\n");
        await manager.Attach("File", "list.csv", Encoding.UTF8.GetBytes(rows.ToString()));
        await manager.Press("Check only");
        await manager.Shows("Not clear");
        await manager.Check();
        await manager.Attach("File", "list.csv", Encoding.UTF8.GetBytes(rows.ToString()));
        await manager.Press("Take in");
        await manager.Shows("there already");
        await manager.Check();

        // The question asks itself; who was there answers without signing in.
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
            await db.Begin(GoldenThread.Storage.Session.System(site.Partnership.Id), TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<AskFollowUps>().Run(site.Partnership.Id, site.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        }

        await nurse.Go("/tasks");
        await nurse.Shows("Questions after training");
        await nurse.Check();
        await nurse.Follow($"Has “{title}” changed your work?");
        await nurse.Tick("Yes, I do something differently");
        await nurse.Fill("What do you do differently, or what stands in the way?", "I measure every mark");
        await nurse.Check();
        await nurse.Press("Send answer");
        await nurse.Heads("Thank you");
        await nurse.Go("/training/mine");
        await nurse.Check();
        await nurse.Follow("Get certificate");
        await nurse.Heads("Certificate of attendance");
        await nurse.Check();
        await manager.Go("/training/follow-ups");
        await manager.Shows(title);
        await manager.ShowsNot("I measure every mark");
        await manager.Check();

        // Coverage has a base, and says so where none was given.
        await lead.Go("/training/scope");
        await lead.Page.Locator("select[name=For]").SelectOptionAsync(new SelectOptionValue { Label = title });
        await lead.Fill("People in scope", "40");
        await lead.Fill("Counted on", Day(Today));
        await lead.Fill("Where does the number come from?", "Staff list");
        await lead.Check();
        await lead.Press("Give a number in scope");
        await lead.Go("/training/coverage");
        await lead.ShowsNot("There is a problem");
        await lead.Page.Locator("select[name=For]").SelectOptionAsync(new SelectOptionValue { Label = title });
        await lead.Press("Show coverage");
        await lead.Shows("of 40");
        await lead.Check();
    }

    private static async Task Session(Window manager, string course, DateOnly day, Window trainer)
    {
        await manager.Go($"{course}/sessions/new");
        await manager.Fill("Day", $"{day:d MMMM yyyy}");
        await manager.Fill("Begins at", "00:05");
        await manager.Fill("Place", "Town hall");
        await manager.Fill("Number of places", "12");
        await manager.Page.Locator("select[name=Trainer]").SelectOptionAsync(trainer.Account!.Id.ToString());
        await manager.Check();
        await manager.Press("Add a session");
    }
}
