using GoldenThread.Documents.Reading;
using System.Net;
using System.Text;
using System.Text.Json;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Reviews;

/// <summary>Organisations receive requests for their chronologies, upload them and see them; the review team reads all of them as one.</summary>
public sealed class ChronologyPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Council = "Organisation: Northmere Council,,,,\nDate,Recorded on,Source,People,What was recorded,Told to\n"
        + "3 March 2026,4 March 2026,Case notes,Infant 1,Home visit: the baby was asleep and was not seen,\"Eastmere Trust, 10 March 2026\"\n1 June 2026,,Case notes,Infant 1,The case was closed,\n";

    private const string Trust = "Organisation: Eastmere Trust,,,,,\nDate,Time,Recorded on,Source,Kind of contact,People,What was recorded\n"
        + "3 March 2026,14:00,3 March 2026,Ward notes,Home visit,Infant 1,The baby was seen awake at the home visit with Tamsin Ellery\n5 March 2026,,5 March 2026,,Telephone call,Infant 1,Tamsin called\nsoon,,,Ward notes,,,Nobody knows when\n";

    private static int number;

    [Fact]
    public async Task Chronologies_are_sent_in_checked_in_place_and_read_as_one()
    {
        var (manager, review, lead, contribution) = await Asked();
        var sent = await Send(lead, contribution, "trust.csv", Trust);
        sent.Done.ShouldBe("3 entries uploaded.", sent.Text);
        sent.Text.ShouldContain("3 entries, 2 to check");
        sent.Text.ShouldContain("Tamsin calledThe source is missing. Enter the record it comes from.");
        sent.Text.ShouldContain("We could not read the date “soon”.");

        var corrected = await (await lead.Get(contribution + "/entries/" + Key(sent, "Nobody knows when")))
            .Submit("Save entry", ("Answers.Date", "evening of 8 March 2026"));
        corrected.Done.ShouldBe("Entry saved.", corrected.Text);
        (await corrected.Submit("Mark as received")).Text.ShouldContain("Received ");

        var chronology = await manager.Get(review + "/chronology");
        chronology.Text.ShouldContain("5 entries");
        Entries(chronology).ShouldBe(["3 March 2026", "3 March 2026, 2:00pm", "5 March 2026", "evening of 8 March 2026", "1 June 2026"]);
        Entries(await manager.Get(review + "/chronology?Asked.Organisation=" + Uri.EscapeDataString("Northmere Council")))
            .ShouldBe(["3 March 2026", "1 June 2026"]);
        Entries(await manager.Get(review + "/chronology?Asked.Words=baby+awake")).ShouldBe(["3 March 2026, 2:00pm"]);
        Entries(await manager.Get(review + "/chronology?Asked.Kind=Home+visit")).ShouldBe(["3 March 2026, 2:00pm"]);
        Entries(await manager.Get(review + "/chronology?Asked.From=2026-03-05&Asked.To=2026-03-31")).ShouldBe(["5 March 2026", "evening of 8 March 2026"]);
        (await manager.Get(review + "/chronology?Asked.Weeks=8")).Text.ShouldContain("No entries for 12 weeks: from 8 March 2026 to 1 June 2026");

        using var picture = JsonDocument.Parse(
            await (await manager.Send(
                HttpMethod.Get, review + "/chronology?handler=Picture")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        picture.RootElement.GetProperty("lanes").EnumerateArray().Select(l => l.GetString()).ShouldBe(["Eastmere Trust", "Northmere Council", "Infant 1"]);
        picture.RootElement.GetProperty("points").GetArrayLength().ShouldBe(9);
    }

    [Fact]
    public async Task What_an_organisation_knew_on_a_day_is_shown_and_nothing_else()
    {
        var (manager, review, lead, contribution) = await Asked();
        await Send(lead, contribution, "trust.csv", Trust);
        Entries(await manager.Get(review + "/chronology?Asked.KnownTo=Eastmere+Trust&Asked.On=2026-03-09")).ShouldBe(["3 March 2026, 2:00pm", "5 March 2026"]);
        var later = await manager.Get(review + "/chronology?Asked.KnownTo=Eastmere+Trust&Asked.On=2026-03-10");
        Entries(later).ShouldBe(["3 March 2026", "3 March 2026, 2:00pm", "5 March 2026"]);
        later.Text.ShouldContain("Possibly known We do not know exactly when these were recorded or shared. soon");
    }

    [Fact]
    public async Task An_organisation_sees_what_it_is_asked_and_gave_and_nothing_else_of_the_review()
    {
        var (manager, review, lead, contribution) = await Asked();
        (await lead.Get("/reviews")).Text.ShouldContain("Requests to your organisation Chronology for");
        foreach (var page in (string[])
        [
            "", "/requests", "/chronology", "/chronology/alike", "/chronology/export/xlsx", "/glossary", "/chronology?handler=Picture",
        ])
            (await lead.Get(review + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        var other = await app.NewPerson(
            Role.OrganisationLead, organisation: (await app.AddOrganisation(app.Partnership.Id, $"Westmere {Guid.NewGuid():N}")).Id);
        foreach (var visitor in new[] { other, await app.SignedInAs(Role.Reader), await app.NewPerson(Role.Administrator) })
        {
            foreach (var page in (string[])["", "/template/xlsx", "/entries/new"])
                (await visitor.Get(contribution + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await manager.Get(contribution)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_template_that_is_made_is_read_when_it_is_sent_in()
    {
        var (_, _, lead, contribution) = await Asked();
        foreach (var form in (string[])["docx", "xlsx"])
        {
            var bytes = await (await lead.Send(
                HttpMethod.Get, $"{contribution}/template/{form}")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var read = ChronologyImport.Read(
                await DocumentReading.Read($"t.{form}", bytes, cancellation: TestContext.Current.CancellationToken), new(2026, 11, 21));
            (read.Organisation, read.Entries.Count, read.Problems.Count).ShouldBe(("Eastmere Trust", 0, 0));
        }
    }

    [Fact]
    public async Task Dates_that_can_be_read_in_two_ways_are_asked_about_and_another_order_is_refused()
    {
        var (_, _, lead, contribution) = await Asked();
        var asked = await Send(lead, contribution, "a.csv", "Date,Source,What was recorded\n03/04/2026,Notes,One\n");
        asked.Text.ShouldContain("“03/04/2026” can be read in two ways.");
        var settled = await asked.Submit("Save date order", ("Order", "DayFirst"));
        settled.Text.ShouldContain("1 entry, 0 to check");
        var refused = await Send(lead, contribution, "b.csv", "Date,Source,What was recorded\n05/26/2026,Notes,Two\n");
        refused.Errors.Single().ShouldStartWith("Dates in “b.csv” start with the month, but the dates you sent before start with the day.");
        refused.Text.ShouldContain("1 entry, 0 to check");
    }

    [Fact]
    public async Task What_is_sent_in_says_in_the_history_why_it_is_there()
    {
        var (_, _, lead, contribution) = await Asked();

        await Send(lead, contribution, "with a reason.csv", "Date,Source,What was recorded\n3 April 2026,Notes,One\n4 April 2026,Notes,Two\n");

        await using var db = await app.Open();
        (await db.Database.SqlQueryRaw<string>(
            "select coalesce(reason, '') as \"Value\" from history_entry where subject = 'chronology_entry' and change = 'insert' and after::text like '%with a reason.csv%'")
            .ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(["Received with a reason.csv", "Received with a reason.csv"]);
    }

    [Theory]
    [InlineData("a.pages", "word", "Files that end in “.pages” cannot be read")]
    [InlineData("a.csv", "When,What\n1,2\n", "no table with the columns of the template")]
    public async Task What_cannot_be_read_is_refused_in_a_sentence(string name, string content, string says)
    {
        var (_, _, lead, contribution) = await Asked();
        (await Send(lead, contribution, name, content)).Errors.Single().ShouldContain(says);
        (await (await lead.Get(contribution)).Submit("Upload chronology")).Errors.ShouldBe(["Choose the file with the chronology"]);
    }

    [Fact]
    public async Task The_entries_of_a_file_that_was_sent_twice_are_removed_again_and_stay_in_the_history()
    {
        var (_, _, lead, contribution) = await Asked();
        await Send(lead, contribution, "trust.csv", Trust);
        var twice = await Send(lead, contribution, "trust (2).csv", Trust);
        twice.Text.ShouldContain("This entry is the same as row");
        (await twice.Submit("Remove entries: trust (2).csv")).Errors.ShouldBe(["Enter a reason for removing the entries"]);
        var out1 = await twice.Submit("Remove entries: trust (2).csv", ("Because", "Sent twice"));
        out1.Text.ShouldContain("3 entries,");
        await using var db = await app.Open();
        var id = Guid.Parse(contribution.Split('/')[2]);
        (await db.ChronologyEntries.CountAsync(e => e.Request == id && e.TakenOut == "Sent twice", TestContext.Current.CancellationToken)).ShouldBe(3);
    }

    [Fact]
    public async Task Two_people_at_one_entry_do_not_overwrite_each_other()
    {
        var (manager, _, lead, contribution) = await Asked();
        var sent = await Send(lead, contribution, "trust.csv", Trust);
        var address = contribution + "/entries/" + Key(sent, "Tamsin called");
        var mine = await manager.Get(address);
        await (await lead.Get(address)).Submit("Save entry", ("Answers.Source", "Diary"));
        var conflict = await mine.Submit("Save entry", ("Answers.Text", "My words"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this");
        conflict.Document.QuerySelector("textarea[name='Answers.Text']")!.TextContent.Trim().ShouldBe("My words");
        (await conflict.Submit("Save entry")).Text.ShouldContain("My words");
    }

    [Fact]
    public async Task Codes_stand_in_place_of_names_on_the_page_and_in_what_is_downloaded()
    {
        var (manager, review, lead, contribution) = await Asked();
        await Send(lead, contribution, "tamsin ellery.csv", Trust);
        (await manager.Get(review + "/chronology/export/csv?Asked.Codes=true")).Status.ShouldBe(HttpStatusCode.Conflict);
        var glossary = await (await manager.Get(review + "/glossary"))
            .Submit(
                "Save anonymisation codes", ("Rows[0].Code", "Mother"), ("Rows[0].Names", "Tamsin Ellery"), ("Rows[1].Code", "Trust A"),
                ("Rows[1].Names", "Eastmere Trust"));
        glossary.Text.ShouldContain("Tamsin is like “Tamsin Ellery”: it is part of it");
        (await manager.Get(review + "/chronology?Asked.Codes=true")).Text.ShouldContain("Names may still be in these entries: “Tamsin” is like “Tamsin Ellery”");
        (await manager.Get(review + "/chronology/export/csv?Asked.Codes=true")).Status.ShouldBe(HttpStatusCode.Conflict);

        await glossary.Submit(
            "Save anonymisation codes", ("Rows[0].Names", "Tamsin Ellery; Tamsin"), ("Rows[2].Code", "Council A"), ("Rows[2].Names", "Northmere Council"));
        var page = await manager.Get(review + "/chronology?Asked.Codes=true");
        page.Text.ShouldContain("seen awake at the home visit with Mother");
        page.Document.Body!.InnerHtml.ShouldNotContain("Tamsin");
        foreach (var form in (string[])["csv", "xlsx", "docx"])
        {
            var file = await manager.Send(HttpMethod.Get, $"{review}/chronology/export/{form}?Asked.Codes=true");
            file.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith("chronology-with-codes-");
            var read = await DocumentReading.Read(
                $"a.{form}", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                cancellation: TestContext.Current.CancellationToken);
            read.Text.ShouldContain("with Mother");
            foreach (var name in (string[])["tamsin", "mere"]) read.Text.ShouldNotContain(name, Case.Insensitive, form);
        }

        await using var db = await app.Open();
        (await db.Database.SqlQueryRaw<string>(
            "select reason as \"Value\" from history_entry where change = 'read' and subject_id = {0} and reason like 'Downloaded%' order by id",
            review.Split('/')[2]).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldContain("Downloaded the chronology as xlsx, with codes");
    }

    [Fact]
    public async Task A_glossary_that_contradicts_itself_is_refused_and_what_was_typed_stays()
    {
        var (manager, review, _, _) = await Asked();
        var refused = await (await manager.Get(review + "/glossary"))
            .Submit("Save anonymisation codes", ("Rows[0].Code", "Mother"), ("Rows[0].Names", "Tam"), ("Rows[1].Code", "Infant 1"), ("Rows[1].Names", "tam"));
        refused.Errors.Single().ShouldContain("“tam” has two codes");
        refused.Document.QuerySelector("input[name='Rows[1].Names']")!.GetAttribute("value").ShouldBe("tam");
    }

    [Fact]
    public async Task The_same_contact_told_by_two_is_suggested_and_a_person_decides()
    {
        var (manager, review, lead, contribution) = await Asked();
        await Send(lead, contribution, "trust.csv", Trust);
        var alike = await manager.Get(review + "/chronology/alike");
        alike.Text.ShouldContain("To decide 1");
        (await alike.Submit("Mark as differing accounts")).Errors.ShouldBe(["Enter how the accounts differ."]);
        var differing = await alike.Submit("Mark as differing accounts", ("Note", "One says asleep, the other awake"));
        differing.Text.ShouldContain("Differing accounts 1");
        differing.Text.ShouldContain("One says asleep, the other awake");
        (await differing.Submit("Mark as the same contact")).Text.ShouldContain("Same contact 1");
        Entries(await manager.Get(review + "/chronology")).Length.ShouldBe(5);
    }

    [Fact]
    public async Task Who_is_asked_is_told_and_reminded_a_week_before_the_last_day_and_every_week_after()
    {
        await using var own = new GoldenThreadApp();
        await own.InitializeAsync();
        var manager = await own.SignedInAs(Role.BusinessManager);
        var lead = await own.NewPerson(Role.OrganisationLead, organisation: own.Organisation.Id);
        var review = (await (await manager.Get("/reviews/new")).Submit("Record serious incident", ("Reference", "RM1"), ("Title", "An infant"))).Path;
        var today = DateOnly.FromDateTime(own.Clock.GetUtcNow().UtcDateTime);
        await (await manager.Get(review + "/requests"))
            .Submit(
                "Send request", ("Organisations", own.Organisation.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth"),
                ("Due", today.AddDays(28).ToString("yyyy-MM-dd")));
        foreach (var day in (int[])[1, 20, 21, 22, 28, 29, 35]) await Remind(own, today.AddDays(day));
        await using var db = await own.Open();
        var mail = await db.Outbox.OrderBy(m => m.CreatedAt).Where(m => m.ToAddress == lead.Account.Email && m.Body.Contains("/contributions/"))
            .ToListAsync(TestContext.Current.CancellationToken);
        mail.Select(m => m.Subject.Split(" (")[0])
            .ShouldBe(
            [
                "Request for a chronology", "Reminder: your chronology is due soon", "Reminder: your chronology is due soon",
                "Reminder: your chronology is overdue",
            ]);
        mail.ShouldAllBe(m => !m.Body.Contains("infant", StringComparison.OrdinalIgnoreCase) && !m.Body.Contains("RM1", StringComparison.Ordinal));
    }

    private static async Task Remind(GoldenThreadApp own, DateOnly on)
    {
        await using var scope = own.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RequestReminders>()
            .Run(new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero), TestContext.Current.CancellationToken);
    }

    private async Task<(Visitor Manager, string Review, Visitor Lead, string Contribution)> Asked()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var council = await Named("Northmere Council");
        var trust = await Named("Eastmere Trust");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: trust.Id);
        var review = (await (await manager.Get("/reviews/new"))
            .Submit("Record serious incident", ("Reference", $"RC{Interlocked.Increment(ref number)}"), ("Title", "An infant"))).Path;
        var requests = review + "/requests";
        await (await manager.Get(requests)).Submit(
            "Send request", ("Organisations", council.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth to the incident"));
        var asked = await (await manager.Get(requests))
            .Submit("Send request", ("Organisations", trust.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth to the incident"));
        asked.Done.ShouldBe("Request sent.", asked.Text);
        await Send(manager, (await asked.Follow("Northmere Council")).Path, "council.csv", Council);
        return (manager, review, lead, (await asked.Follow("Eastmere Trust")).Path);
    }

    private async Task<Organisation> Named(string name)
    {
        await using var db = await app.Open();
        return await db.Organisations.FirstOrDefaultAsync(o => o.Name == name, TestContext.Current.CancellationToken)
            ?? await app.AddOrganisation(app.Partnership.Id, name);
    }

    private static async Task<WebPage> Send(Visitor visitor, string contribution, string name, string content) =>
        await (await visitor.Get(contribution)).Submit("Upload chronology", [("Upload", name, Encoding.UTF8.GetBytes(content))]);

    private static string[] Entries(WebPage page) => [.. page.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim())];

    private static string Key(WebPage page, string text) =>
        page.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(text, StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
}
