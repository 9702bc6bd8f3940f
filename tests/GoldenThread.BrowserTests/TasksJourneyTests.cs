using System.Globalization;
using System.Text;
using GoldenThread.Access;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>A missed appointment becomes a task on a phone, a supervisor excuses it on the list, supervision asks what changed, and an event that is recorded late completes it.</summary>
public sealed class TasksJourneyTests(Site site)
{
    [Fact]
    public async Task A_task_is_found_excused_talked_about_in_supervision_and_done()
    {
        var (worker, supervisor) = (await site.NewPerson(Role.Practitioner), await site.NewPerson(Role.Supervisor));
        await using (var rows = await site.Open())
        {
            rows.Add(new Supervision { Partnership = site.Partnership.Id, Supervisor = new PersonId(supervisor.Account.Id), Worker = new PersonId(worker.Account.Id), FromDay = LondonTime.Today(TimeProvider.System) });
            await rows.Save(cancellation: TestContext.Current.CancellationToken);
        }

        await using var phone = await site.SignedIn(worker.Account, Window.Phone);
        async Task Choose(string name, string value) => await phone.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync(new LocatorCheckOptions { Force = true });
        static string Day(int days) => LondonTime.Today(TimeProvider.System).AddDays(days).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        await phone.Go("/children/new");
        await phone.Fill("Full name", "Wren Larkspur");
        await phone.Fill("Date of birth", "4 May 2024");
        await phone.Fill("Reason for the record", "A referral");
        await phone.Press("Begin record");
        var record = new Uri(phone.Page.Url).AbsolutePath;
        await phone.Go($"{record}/contacts/new");
        await phone.Fill("Date", Day(-20));
        await Choose("How", "InPerson");
        await Choose("Result", "NotBrought");
        await phone.Press("Save contact");
        await phone.Shows("not brought");

        await phone.Go("/tasks");
        await phone.Shows("Contact the family and record why the child was not brought");
        await phone.Check();
        await phone.Picture("tasks-mine");
        await phone.Follow("Contact the family and record why the child was not brought");
        await phone.Shows("Overdue since");
        await phone.ShowsNot("Excuse this task");
        await phone.Check();
        await phone.Picture("task");
        var task = new Uri(phone.Page.Url).AbsolutePath;

        // The supervisor of the worker takes it off the list with a reason; figures still count it.
        await using var desk = await site.SignedIn(supervisor.Account, Window.Phone);
        await desk.Go("/tasks?list=team");
        await desk.Shows("Wren Larkspur");
        await desk.Check();
        await desk.Go(task);
        await desk.Fill("Reason", "The family is abroad");
        await desk.Press("Excuse task");
        await desk.Shows("Enter until when it is excused");
        await desk.Fill("Excused until", Day(1));
        await desk.Press("Excuse task");
        await desk.Shows("The family is abroad");
        await desk.Check();
        await desk.Go($"{record}/supervision");
        await desk.Check();
        await desk.Page.Locator("#Reflection").FillAsync("We always see the mother alone");
        await desk.Page.Locator("#Tasks").FillAsync("Ask why she was not brought");
        await desk.Page.Locator("#Change").FillAsync("Wren is seen with her father");
        await desk.Press("Record supervision");
        await desk.Go($"{record}/supervision");
        await desk.Shows("Last time you recorded that this should change for the child: Wren is seen with her father");
        await desk.Picture("supervision");
        await phone.Go("/tasks");
        await phone.ShowsNot("Wren Larkspur");

        // What happened in time and is recorded late completes it, on the day on which it happened.
        await phone.Go($"{record}/events/new");
        await phone.Check();
        await phone.Picture("event-new");
        await phone.Page.Locator("#Kind").SelectOptionAsync("appointment-missed-explained");
        await phone.Fill("Date", Day(-19));
        await phone.Press("Save event");
        await phone.Go(task);
        await phone.Shows("Done in time");
        await phone.Shows($"recorded {Day(0)}");

        // A file of events is looked at before it is sent, and says nothing of who is known.
        await phone.Go("/children/events");
        await phone.Check();
        await phone.Attach("File", "events.csv", Encoding.UTF8.GetBytes("id,occurred,kind,about\nb-1,2026-03-02,referral-received,9990000026\nb-2,2099-03-02,referral-received,9990000026\n"));
        await phone.Press("Check only");
        await phone.Shows("is in the future");
        await phone.Attach("File", "events.csv", Encoding.UTF8.GetBytes("id,occurred,kind,about\nb-1,2026-03-02,referral-received,9990000026\n"));
        await phone.Press("Check only");
        await phone.Shows("1 can be sent, 0 cannot be sent.");
        await phone.Check();
        await phone.Picture("events-file");
        await phone.Attach("File", "events.csv", Encoding.UTF8.GetBytes("id,occurred,kind,about\nb-1,2026-03-02,referral-received,9990000026\n"));
        await phone.Press("Send events");
        await Expect(phone.Page.Locator(".govuk-notification-banner").First).ToContainTextAsync("1 event was received.");
    }
}
