using System.Globalization;
using System.Text.Json.Nodes;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Tasks;
using GoldenThread.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Children;

/// <summary>Contacts that programs send are corrected and taken back under their id, and read as pages are read; tasks since a moment miss nothing.</summary>
public sealed class ContactApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Happened = "2026-03-02T10:00";

    [Fact]
    public async Task The_same_id_corrects_a_contact_in_every_record_and_takes_it_back_once()
    {
        var (worker, first) = await Begun("Wren Ashby");
        var (_, second) = await Begun("Fern Ashby");
        var program = await Program();
        async Task Sent(object contact) => (await Send(program, worker, "/api/v1/contacts", contact)).Body["outcome"]!.GetValue<string>().ShouldBe("received");
        object One(ChildId child, bool seen = true) => new { about = child.Value.ToString(), seen };
        object man = new { name = "A man at the door", met = "seen, did not talk" };
        for (var again = 0; again < 2; again++) await Sent(Contact("met", [One(first), One(second)], man));
        var before = await All(first, second);
        var contact = before.Where(s => s.Kind == StatementKind.Contact).ToList();
        contact.Select(s => s.Child).ShouldBe([first, second], ignoreOrder: true);
        contact.Select(s => s.Number).Distinct().ShouldHaveSingleItem("one contact, a row in each record");
        var person = ContactContent.Of(contact[0]).People.ShouldHaveSingleItem().Person;

        // Corrected: the second child was not there, the first was not seen. Who was at the door stays who they are.
        for (var again = 0; again < 2; again++) await Sent(Contact("no access", [One(first, false)], man));
        var after = await All(first, second);
        var stands = after.Where(s => s is { Kind: StatementKind.Contact, WithdrawnAt: null, SupersededAt: null }).ShouldHaveSingleItem();
        (stands.Child, stands.Number, stands.HandedIn).ShouldBe((first, contact[0].Number, true));
        ContactContent.Of(stands).People.ShouldHaveSingleItem().Person.ShouldBe(person);
        after.Single(s => s.Kind == StatementKind.Contact && s.Child == second).WithdrawnAt.ShouldNotBeNull();
        Standing(after).Where(s => s.HangsOn == stands.Number).Select(s => s.Value).ShouldBe(["appointment-missed"]);

        // Taken back, and sent once more under the same id.
        for (var again = 0; again < 2; again++)
            (await Send(program, worker, "/api/v1/contacts/withdrawals", new { id = "k-1", because = "Another family" })).Body["outcome"]!.GetValue<string>().ShouldBe("received");
        Standing(await All(first, second)).ShouldNotContain(s => s.Number == stands.Number || s.HangsOn == stands.Number);
        (await Send(program, worker, "/api/v1/contacts/withdrawals", new { id = "k-1", because = " " })).Detail.ShouldContain("a reason for withdrawing the contact");
        (await Send(program, worker, "/api/v1/contacts/withdrawals", new { id = "never-sent", because = "A mistake" })).Status.ShouldBe(202);
        await Sent(Contact("met", [One(second)]));
        Standing(await All(first, second)).Single(s => s.Kind == StatementKind.Contact).Number.ShouldBe(stands.Number);
    }

    [Fact]
    public async Task A_contact_that_another_organisation_sent_under_the_same_id_stays_as_it_is()
    {
        var (worker, child) = await Begun("Ivy Ashby");
        var other = await app.AddOrganisation(app.Partnership.Id, $"Ashby {Guid.NewGuid():N}");
        var their = await app.NewPerson(Role.Practitioner, organisation: other.Id);
        var theirs = await ApiClient.With(app, Role.OrganisationLead, organisation: other.Id);
        object[] about = [new { about = child.Value.ToString(), seen = true }];
        await Send(await Program(), worker, "/api/v1/contacts", Contact("met", about));
        (await Send(theirs, their, "/api/v1/contacts", Contact("no access", about))).Status.ShouldBe(202);
        (await Send(theirs, their, "/api/v1/contacts/withdrawals", new { id = "k-1", because = "A mistake" })).Status.ShouldBe(202);
        Standing(await All(child)).Single(s => s.Kind == StatementKind.Contact).Organisation.ShouldBe(app.Organisation.Id);
    }

    [Fact]
    public async Task A_child_of_whom_no_record_is_exactly_waits_once_and_what_is_taken_back_waits_beside_it()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var (program, id) = (await Program(), $"w-{Guid.NewGuid():N}");
        object[] about = [new { about = "9990000026", seen = true }];
        for (var again = 0; again < 2; again++) (await Send(program, worker, "/api/v1/contacts", Contact("met", about, id: id))).Status.ShouldBe(202);
        (await Waiting(id)).Count.ShouldBe(1);
        for (var again = 0; again < 2; again++) await Send(program, worker, "/api/v1/contacts/withdrawals", new { id, because = "Another family" });
        (await Waiting(id)).ShouldContain(i => i.Text.EndsWith("was withdrawn: Another family", StringComparison.Ordinal));
        (await Waiting(id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Contacts_are_read_as_the_acting_user_reads_them_and_that_is_written_first()
    {
        var (worker, child) = await Begun("Rowan Ashby");
        var program = await Program();
        object[] about = [new { about = child.Value.ToString(), seen = true, showed = "Smiled" }];
        await Send(program, worker, "/api/v1/contacts", Contact("met", about, new { name = "Ann", met = "seen and spoken with" }));
        await Send(program, worker, "/api/v1/contacts", Contact("met", about, new { name = "Ann", met = "seen, did not talk" }));
        var path = $"/api/v1/children/{child.Value}/contacts";
        var one = List(await Send(program, worker, path, null)).ShouldHaveSingleItem()!;
        (Word(one, "sentAs"), Word(one, "showed"), Word(one, "organisation"), Word(one["people"]![0]!, "name"), Word(one["people"]![0]!, "met")).ShouldBe(("k-1", "Smiled", app.Organisation.Name, "Ann", "seen, did not talk"));
        one["events"]!.AsArray().Select(e => e!.GetValue<string>()).ShouldBe(["visit"]);
        var versions = List(await Send(program, worker, $"{path}/{Word(one, "id")}", null));
        versions.Select(v => v!["endedBecause"]?.GetValue<string>()).ShouldBe(["Sent again", null]);
        List(await Send(program, worker, $"{path}?since={Moment(DateTimeOffset.UtcNow.AddMinutes(11))}", null)).ShouldBeEmpty();

        var stranger = await app.NewPerson(Role.Practitioner);
        foreach (var address in (string[])[path, $"{path}/{Word(one, "id")}", $"/api/v1/children/{Guid.NewGuid()}/contacts", $"{path}/{Guid.NewGuid()}"])
        {
            var nothing = await Send(program, stranger, address, null);
            (nothing.Status, nothing.Detail).ShouldBe((404, "Nothing was found that you may see"));
        }

        (await program.Send(HttpMethod.Get, path, null)).Status.ShouldBe(422, "nobody is named");
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        var opened = await db.Openings.Where(o => o.Child == child && o.Purpose == "Contacts for a program").ToListAsync(TestContext.Current.CancellationToken);
        opened.ShouldContain(o => o.Person == new PersonId(worker.Account.Id) && o.Level > GoldenThread.Access.Level.Nothing);
        opened.ShouldContain(o => o.Person == new PersonId(stranger.Account.Id) && o.Level == GoldenThread.Access.Level.Nothing);
    }

    [Fact]
    public async Task Whoever_may_be_family_answers_before_a_program_reads_in_their_name()
    {
        var (worker, child) = await Begun("Linnet Ashby");
        var named = worker.Account.FullName.Split(' ')[^1];
        await (await worker.Get($"/children/{child.Value}/facts/new")).Submit("Add statement", ("Kind", "Name"), ("Value", $"Linnet {named}"), ("Basis", "RecordsChecked"));
        await (await worker.Get($"/children/{child.Value}/facts/new")).Submit("Add statement", ("Kind", "LivesAt"), ("Value", "9 Mill Lane"), ("Basis", "RecordsChecked"), ("Share", "Always"));
        (await (await worker.Get("/own-address")).Submit("Save", ("Address", "9 Mill Lane"))).Done.ShouldBe("Saved.");
        foreach (var what in (string[])["contacts", "events", "profile"])
            (await Send(await Program(), worker, $"/api/v1/children/{child.Value}/{what}", null)).Detail.ShouldContain("whether this child is family", Case.Sensitive, what);
    }

    [Fact]
    public async Task Tasks_since_a_moment_go_on_past_those_that_may_not_be_seen_and_miss_nothing_that_is_written_late()
    {
        var (worker, child) = await Begun("Ash Ashby");
        var (_, hidden) = await Begun("Briar Ashby");
        var program = await Program();
        foreach (var one in (ChildId[])[hidden, child])
            await Send(program, worker, "/api/v1/events", new[] { new { id = $"t-{one.Value}", occurred = "2026-03-02", kind = "appointment-missed", about = one.Value.ToString() } });
        await using (var system = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
            for (var moment = 1; moment <= 3; moment++)
                await TasksKept.Write(system, [(await system.Tasks.AsNoTracking().FirstAsync(t => t.Child == hidden, TestContext.Current.CancellationToken)) with { Id = Guid.NewGuid(), TriggerEvent = $"invented-{moment}" }]);

        // A page that shows nothing says all the same where to ask on.
        await using var asked = await app.Database.Database.Open(worker.Account.Session);
        var start = DateTimeOffset.UtcNow.AddHours(-1);
        var (seen, since, after) = (new List<Guid>(), start, Guid.Empty);
        for (var pages = 0; pages < 500; pages++)
        {
            var page = await TasksListed.Since(asked, since, after, 1);
            seen.AddRange(page.Tasks.Select(t => t.Child.Value));
            (since, after) = (page.UpTo, page.Last);
            if (!page.More) break;
        }

        seen.ShouldContain(child.Value);
        seen.ShouldNotContain(hidden.Value);

        // While somebody writes, nothing of their moment or later is listed: what they write late is there when asked on.
        await using var late = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        await TasksKept.Hold(late, [child]);
        var task = await late.Tasks.AsNoTracking().FirstAsync(t => t.Child == child, TestContext.Current.CancellationToken);
        await TasksKept.Write(late, [task with { Climbed = task.Climbed + 1 }]);
        var (_, fern) = await Begun("Fern Ashby");
        await Send(program, worker, "/api/v1/events", new[] { new { id = $"t-{fern.Value}", occurred = "2026-03-02", kind = "appointment-missed", about = fern.Value.ToString() } });
        var during = await TasksListed.Since(asked, since, after, 500);
        await late.Save(cancellation: TestContext.Current.CancellationToken);
        var then = await TasksListed.Since(asked, during.UpTo, during.Last, 500);
        during.Tasks.Concat(then.Tasks).Select(t => (t.Id, t.Climbed)).ShouldContain((task.Id, task.Climbed + 1));
        then.Tasks.ShouldContain(t => t.Id == task.Id, "a cursor that had passed it would never come back");

        // What goes to another organisation is told to the one that had it.
        var answer = await Send(program, worker, $"/api/v1/tasks?since={Moment(then.UpTo)}&after={then.Last}", null);
        var moved = await app.AddOrganisation(app.Partnership.Id, $"Moved {Guid.NewGuid():N}");
        await using (var system = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            await TasksKept.Write(system, [(await system.Tasks.AsNoTracking().FirstAsync(t => t.Id == task.Id, TestContext.Current.CancellationToken)) with { Organisation = moved.Id }]);
            await system.Save(cancellation: TestContext.Current.CancellationToken);
        }

        var next = await Send(program, worker, answer.Body["next"]!.GetValue<string>(), null);
        next.Body["tasks"]!.AsArray().ShouldContain(t => t!["id"]!.GetValue<Guid>() == task.Id && t["organisation"]!.GetValue<Guid>() == moved.Id.Value);
    }

    private static object Contact(string result, object[] children, object? person = null, string id = "k-1") =>
        new { id, happened = Happened, how = "in person", result, observed = "Slept well", children, people = person is null ? [] : new[] { person } };

    private static string Moment(DateTimeOffset moment) => Uri.EscapeDataString(moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static string? Word(JsonNode of, string name) => of[name]?.GetValue<string>();

    private static JsonArray List(ApiAnswer answer) => answer.Status == 200 ? (JsonArray)JsonNode.Parse(answer.Body["text"]?.GetValue<string>() ?? answer.Body.ToJsonString())! : throw new InvalidOperationException(answer.Detail);

    private async Task<(Visitor Worker, ChildId Child)> Begun(string name)
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var path = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", name), ("Born", "1 January 2015"), ("Because", "A referral"))).Path;
        return (worker, new ChildId(Guid.Parse(path.Split('/')[2])));
    }

    private Task<ApiClient> Program() => ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);

    private static Task<ApiAnswer> Send(ApiClient program, Visitor user, string path, object? body) => program.Send(body is null ? HttpMethod.Get : HttpMethod.Post, path, body, user: user.Account.Email);

    private static List<Statement> Standing(List<Statement> all) => [.. all.Where(s => s is { WithdrawnAt: null, SupersededAt: null })];

    private async Task<List<Statement>> All(params ChildId[] children)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Statements.AsNoTracking().Where(s => children.Contains(s.Child) && (s.Kind == StatementKind.Event || s.Kind == StatementKind.Contact)).OrderBy(s => s.Recorded).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<Intake>> Waiting(string key)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Intakes.Where(i => i.GivenKey == key).ToListAsync(TestContext.Current.CancellationToken);
    }
}
