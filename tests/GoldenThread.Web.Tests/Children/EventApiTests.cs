using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Children;

/// <summary>Programs of an organisation send its events and contacts, read events back and follow tasks, in the name of one of its people; files of events, and a single event, on pages.</summary>
public sealed class EventApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task An_event_is_taken_once_corrected_and_taken_back_and_the_answer_tells_nothing_of_the_child()
    {
        var (worker, child) = await Begun("Posy Marlow");
        var program = await Program();
        object Event(string occurred, string kind = "referral-received", string? about = null, string? organisation = null, string id = "e-1") => new { id, occurred, kind, about = about ?? child.Value.ToString(), organisation };
        (await Post(program, null, Event("2026-03-02"))).Detail.ShouldContain("Acting-User");
        (await Post(program, "nobody@northmere.example", Event("2026-03-02"))).Status.ShouldBe(422);
        foreach (var again in (int[])[1, 2])
        {
            var sent = await Post(program, worker.Account.Email, Event("2026-03-02T10:00:00Z"));
            (sent.Status, Text(sent)).ShouldBe((202, "[{\"id\":\"e-1\",\"outcome\":\"received\",\"because\":null}]"), $"{again}");
        }

        (await Standing(child)).Select(s => (s.Value, s.HandedIn, s.AuthorName)).ShouldBe([("referral-received", true, "Invented Practitioner, by Council's case system (program)")]);
        (await Tasks(child)).ShouldContain(t => t.Pathway == "referral" && t.Step == "decide");
        // The same id with another day corrects it; another child gets the same answer, known or not.
        await Post(program, worker.Account.Email, Event("2026-03-05"));
        (await Standing(child)).Single().Happened.ShouldBe(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero));
        (string Id, string About)[] unknown = [("u-1", "9990000026"), ("u-2", Guid.NewGuid().ToString())];
        foreach (var (id, about) in unknown)
        {
            foreach (var _ in (int[])[1, 2])
                Text(await Post(program, worker.Account.Email, Event("2026-03-02", about: about, id: id))).ShouldBe($"[{{\"id\":\"{id}\",\"outcome\":\"received\",\"because\":null}}]");
            (await Waiting(id)).ShouldBe(1, "it waits for a duty team once, however often it is sent");
        }

        Text(await Post(program, worker.Account.Email, Event("2026-03-02", "withdrawn"))).ShouldContain("received");
        (await Standing(child)).ShouldBeEmpty();
        // What cannot be so is refused by itself, and says why.
        var mixed = Text(await Post(
            program, worker.Account.Email, Event("2999-01-01", id: "w-1"), Event("yesterday", id: "w-2"), Event("2026-03-02", organisation: "Somebody else", id: "w-3"), Event("2026-03-02", "adult-unseen-begins", id: "w-4"), Event("2026-03-03", id: "g-1")));
        mixed.ShouldContain("It is in the future");
        mixed.ShouldContain("is not a date and time");
        mixed.ShouldContain("An organisation sends its own events");
        mixed.ShouldContain("is worked out from contacts");
        mixed.ShouldContain("{\"id\":\"g-1\",\"outcome\":\"received\"");
        (await Standing(child)).Single().GivenKey.ShouldBe("g-1");
        (await (await ApiClient.With(app, Role.Reader)).Post("/api/v1/events", new[] { Event("2026-03-02") })).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_contact_is_taken_once_with_what_it_emits_and_nobody_comes_into_a_record_by_an_id()
    {
        var (worker, child) = await Begun("Wren Marlow");
        var (_, other) = await Begun("Fern Marlow");
        var stranger = IndividualId.New();
        await using (var db = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            await AppearancesKept.Note(db, other, [(stranger, "Ned Ashdown")], new WrittenBy(app.Organisation.Id, null, "Trust", DateTimeOffset.UtcNow), null);
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        var program = await Program();
        object Contact(string result = "met", object? told = null) => new
        {
            id = "c-1",
            happened = "2026-03-02T10:00",
            how = "in person",
            result,
            observed = "Slept well",
            said = "Mother says all is well",
            told,
            children = new[] { new { about = child.Value.ToString(), seen = true, alone = (bool?)null, awake = true, showed = "Smiled" } },
            people = new object[] { new { person = stranger.Value, name = "A man at the door", met = "seen, did not talk" }, new { name = "Ann", met = "seen and spoken with" } },
        };
        (await Send(program, "/api/v1/contacts", worker.Account.Email, Contact("danced"))).Detail.ShouldContain("“result” can be met, no access");
        (await Send(program, "/api/v1/contacts", worker.Account.Email, Contact(told: new[] { Guid.NewGuid() }))).Detail.ShouldContain("organisations of this partnership");
        foreach (var _ in (int[])[1, 2]) (await Send(program, "/api/v1/contacts", worker.Account.Email, Contact())).Body["outcome"]!.GetValue<string>().ShouldBe("received");
        var there = await Standing(child);
        there.Count(s => s.Kind == StatementKind.Contact).ShouldBe(1);
        there.Where(s => s is { Kind: StatementKind.Event, HangsOn: not null }).Select(s => s.Value).ShouldBe(["visit", "adult-seen"], ignoreOrder: true);
        ContactContent.Of(there.Single(s => s.Kind == StatementKind.Contact)).People.ShouldNotContain(p => p.Person == stranger);
        (await worker.Get($"/children/{child.Value}/chronology")).Text.ShouldContain("A man at the door seen, did not talk");
    }

    [Fact]
    public async Task Events_come_out_as_the_acting_user_sees_them_and_tasks_since_a_moment_and_both_are_written()
    {
        var (worker, child) = await Begun("Ivy Marlow");
        var (_, hidden) = await Begun("Rowan Marlow");
        var program = await Program();
        await Post(program, worker.Account.Email, new { id = "o-0", occurred = "2026-03-02", kind = "appointment-missed", about = child.Value.ToString() }, new { id = "o-1", occurred = "2026-03-02", kind = "referral-received", about = child.Value.ToString() }, new { id = "o-2", occurred = "2026-03-02", kind = "appointment-missed", about = hidden.Value.ToString() });
        var events = await Send(program, $"/api/v1/children/{child.Value}/events", worker.Account.Email, null);
        events.Status.ShouldBe(200, Text(events));
        Text(events).ShouldContain("\"kind\":\"referral-received\"");
        Text(events).ShouldContain($"\"organisation\":\"{app.Organisation.Name}\"");
        // What was handed in gives a look at one's own for some days, and nothing of what others wrote.
        Text(await Send(program, $"/api/v1/children/{hidden.Value}/events", worker.Account.Email, null)).ShouldNotContain("birth");
        (await Send(program, $"/api/v1/children/{Guid.NewGuid()}/events", worker.Account.Email, null)).Detail.ShouldBe("Nothing was found that you may see");
        // What may have been on its way when the program asked last is given once more.
        var soon = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddMinutes(9).ToString("O", CultureInfo.InvariantCulture));
        Text(await Send(program, $"/api/v1/children/{child.Value}/events?since={soon}", worker.Account.Email, null)).ShouldContain("\"kind\":\"referral-received\"");
        var later = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddMinutes(11).ToString("O", CultureInfo.InvariantCulture));
        Text(await Send(program, $"/api/v1/children/{child.Value}/events?since={later}", worker.Account.Email, null)).ShouldBe("[]");

        var since = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddHours(-1).ToString("O", CultureInfo.InvariantCulture));
        var tasks = Text(await Send(program, $"/api/v1/tasks?since={since}", worker.Account.Email, null));
        tasks.ShouldContain(child.Value.ToString());
        tasks.ShouldNotContain(hidden.Value.ToString(), Case.Sensitive, "the acting user does not see that plan");
        (await Send(program, $"/api/v1/tasks?since={later}", worker.Account.Email, null)).Body["tasks"]!.AsArray().ShouldBeEmpty();
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        (await db.Openings.CountAsync(o => o.Child == child && o.Person == new PersonId(worker.Account.Id) && o.Purpose == "Events for a program", TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
        (await db.Tasks.AsNoTracking().Where(t => t.Child == child).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(t => t.State != TaskState.NoLongerAskedFor);

        // Whoever may not sign in lends their name to no program.
        await app.Database.AsOwner($"update account set lockout_end = 'infinity' where id = '{worker.Account.Id}'");
        foreach (var path in (string[])[$"/api/v1/children/{child.Value}/events", $"/api/v1/children/{child.Value}/profile", $"/api/v1/tasks?since={since}"])
            (await Send(program, path, worker.Account.Email, null)).Status.ShouldBe(422, path);
        (await Post(program, worker.Account.Email, new { id = "o-3", occurred = "2026-03-03", kind = "referral-received", about = child.Value.ToString() })).Status.ShouldBe(422);
    }

    [Fact]
    public async Task A_file_of_events_is_looked_at_first_and_says_nothing_of_who_is_known()
    {
        var (worker, child) = await Begun("Kestrel Marlow");
        var page = await worker.Get("/children/events");
        (await page.Submit("Send events")).Errors.ShouldContain("Choose a file with events");
        var file = $"id,occurred,kind,about\nf-1,2026-03-02,referral-received,{child.Value}\nf-2,2026-03-02,strange-thing,9990000026\nf-3,2026-03-02,adult-unseen-begins,{child.Value}\n";
        var looked = await page.Submit("Check only", [("Upload", "events.csv", System.Text.Encoding.UTF8.GetBytes(file))]);
        looked.Text.ShouldContain("2 can be sent, 1 cannot be sent.");
        looked.Text.ShouldContain("strange-thing");
        (await Standing(child)).ShouldBeEmpty("nothing was sent");
        (await page.Submit("Send events", [("Upload", "events.csv", System.Text.Encoding.UTF8.GetBytes(file))])).Errors.ShouldContain("1 event cannot be sent. Nothing was sent. Correct the file, or tick the box to send the others");
        (await page.Submit("Send events", [("Upload", "events.ndjson", System.Text.Encoding.UTF8.GetBytes($"{{\"id\":\"f-1\",\"occurred\":\"2026-03-02\",\"kind\":\"referral-received\",\"about\":\"{child.Value}\"}}"))])).Done.ShouldBe("1 event was received.");
        (await Standing(child)).Single().GivenKey.ShouldBe("f-1");
        (await page.Submit("Send events", [("Upload", "events.csv", System.Text.Encoding.UTF8.GetBytes("id,occurred\nf-1,2026-03-02\n"))])).Errors.ShouldContain(e => e.Contains("The header has no “kind”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_single_event_is_recorded_once_with_its_tasks()
    {
        var (worker, child) = await Begun("Ash Marlow");
        var page = await worker.Get($"/children/{child.Value}/events/new");
        (await page.Submit("Save event")).Errors.ShouldContain("Choose what happened");
        (await page.Submit("Save event", ("Kind", "referral-received"), ("Day", "1 January 2099"))).Errors.ShouldContain("Enter a date that is not in the future");
        (string, string?)[] said = [("Kind", "referral-received"), ("Day", "2 March 2026"), ("Source", "The register")];
        (await page.Submit("Save event", said)).Done.ShouldBe("Event recorded.");
        await page.Submit("Save event", said);
        (await Standing(child)).Count(s => s.Value == "referral-received").ShouldBe(1);
        (await Tasks(child)).ShouldContain(t => t.Pathway == "referral");
    }

    private async Task<(Visitor Worker, ChildId Child)> Begun(string name)
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var path = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", name), ("Born", "1 January 2015"), ("Because", "A referral"))).Path;
        return (worker, new ChildId(Guid.Parse(path.Split('/')[2])));
    }

    private Task<ApiClient> Program() => ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);

    private static Task<ApiAnswer> Post(ApiClient program, string? user, params object[] events) => Send(program, "/api/v1/events", user, events);

    private static Task<ApiAnswer> Send(ApiClient program, string path, string? user, object? body) => program.Send(body is null ? HttpMethod.Get : HttpMethod.Post, path, body, user: user);

    private static string Text(ApiAnswer answer) => answer.Body["text"]?.GetValue<string>() ?? answer.Body.ToJsonString();

    private async Task<List<Statement>> Standing(ChildId child)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Statements.AsNoTracking().Where(s => s.Child == child && (s.Kind == StatementKind.Event || s.Kind == StatementKind.Contact) && s.Value != "birth" && s.WithdrawnAt == null && s.SupersededAt == null
            && s.Value != UnseenPeriods.Begins && s.Value != UnseenPeriods.Ends).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<KeptTask>> Tasks(ChildId child)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Tasks.AsNoTracking().Where(t => t.Child == child).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> Waiting(string key)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Intakes.CountAsync(i => i.GivenKey == key, TestContext.Current.CancellationToken);
    }
}
