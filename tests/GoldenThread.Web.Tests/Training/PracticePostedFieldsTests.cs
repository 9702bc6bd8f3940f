using System.Net;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Training;

/// <summary>Guessed addresses and fields that somebody put in themselves, on the pages of training, policies and champions: nothing is shown, and nothing is done.</summary>
public sealed class PracticePostedFieldsTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private string Day(int from) => $"{LondonTime.Today(app.Clock).AddDays(from):d MMMM yyyy}";

    [Fact]
    public async Task A_lead_books_counts_and_lists_for_their_own_organisation_alone()
    {
        var person = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var training = await SomeTraining.In(app, person.Account);
        var other = await app.AddOrganisation(app.Partnership.Id, "Fellside Academy Trust");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        var colleague = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);

        (await lead.Post($"/training/sessions/{training.ToCome}/book", ("Organisation", other.Id.Value.ToString()), ("Name", "Ida Moss"), ("Email", "ida.posted@x.example"))).Done.ShouldBe("Place booked for Ida Moss.");
        (await lead.Post("/training/scope", ("Organisation", other.Id.Value.ToString()), ("For", "4"), ("People", "8"), ("Day", Day(0)), ("Source", "Staff list"))).Done.ShouldBe("Number in scope saved.");
        await using (var db = await app.Open())
        {
            (await db.Attendances.Where(a => a.SessionId == training.ToCome).Select(a => a.Organisation).ToListAsync()).ShouldBe([app.Organisation.Id]);
            (await db.ScopeCounts.Where(c => c.Level == 4).Select(c => c.Organisation).ToListAsync()).ShouldBe([app.Organisation.Id]);
        }

        // A lead sees the entries of their people, and what was recorded is the trainer's to say.
        var entry = $"/training/attendance/{training.Entry}";
        (await lead.Get(entry)).Status.ShouldBe(HttpStatusCode.OK);
        (await lead.Post(entry, ("Status", "DidNotAttend"), ("Organisation", app.Organisation.Id.Value.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Post($"{entry}?handler=Same", ("Other", training.NotClear.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get(entry)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Post($"{entry}?handler=Cancel")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in (string[])["attendance", "door"])
            foreach (var who in (Visitor[])[lead, colleague]) (await who.Get($"/training/sessions/{training.Held}/{page}")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await colleague.Get($"/training/courses/{training.Course}/list")).Status.ShouldBe(HttpStatusCode.NotFound, "a list of no session is the manager's");
        (await colleague.Get($"/training/courses/{training.Course}/list?session={training.Held}")).Status.ShouldBe(HttpStatusCode.NotFound, "a list of a session is its trainer's");
        (await (await app.SignedInAs(Role.BusinessManager)).Get($"/training/certificates/{training.NotClear}")).Status.ShouldBe(HttpStatusCode.NotFound, "of who is not said to have come there is none");
        foreach (var who in (Visitor[])[colleague, stranger]) (await who.Get($"/training/certificates/{training.Entry}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(Role.BoardMember)).Get("/training/coverage.csv?for=3&outside=true")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Nobody().Get(Wrong(training.Letter))).Heading.ShouldBe("This address does not work");
        (await app.Nobody().Get(Wrong(training.Door))).Text.ShouldContain("This address does not work");
        await using var after = await app.Open();
        (await after.Attendances.SingleAsync(a => a.Id == training.Entry)).Status.ShouldBe(GoldenThread.Training.AttendanceStatus.Attended);
    }

    [Fact]
    public async Task A_lead_keeps_and_acknowledges_what_is_their_own_alone()
    {
        var some = await SomePolicy.In(app);
        var other = await app.AddOrganisation(app.Partnership.Id, "Ghyll Academy Trust");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        (string, string)[] policy = [("Heading", "Who calls"), ("Kind", "Protocol"), ("Words", "Call."), ("InForceFrom", Day(-60)), ("ReviewBy", Day(300))];
        (await lead.Post("/policies/new", [.. policy, ("Reference", "PF-OWN"), ("Owner", other.Id.Value.ToString())])).Done!.ShouldContain("Policy added");
        foreach (var (page, fields) in new (string, (string, string)[])[]
        {
            ("new-version", [.. policy, ("Change", "material"), ("Changed", "x"), ("Seen", "1")]), ("circulate", [("Organisations", other.Id.Value.ToString()), ("Due", Day(20))]), ("end", [("On", Day(0)), ("Because", "x")]),
        })
        {
            (await lead.Post($"{some.Address}/{page}", fields)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await stranger.Post($"/policies/PF-OWN/{page}", fields)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }

        var theirs = $"{some.Address}/acknowledge/{app.Organisation.Id.Value}";
        foreach (var (handler, fields) in new (string, (string, string)[])[]
        {
            ("Receive", [("ReceivedOn", Day(0))]), ("Cascade", [("CascadedOn", Day(0)), ("How", "x"), ("Reached", "1"), ("Staff", "2")]), ("Confirm", [("ConfirmedOn", Day(0)), ("ShownBy", "Audit"), ("Evidence", "x")]),
        })
            (await stranger.Post($"{theirs}?handler={handler}", fields)).Status.ShouldBe(HttpStatusCode.NotFound, handler);
        await using var db = await app.Open();
        (await db.Policies.SingleAsync(p => p.Reference == "PF-OWN")).Owner.ShouldBe(app.Organisation.Id);
        (await db.Policies.SingleAsync(p => p.Reference == some.Policy.Reference)).Versions.Count.ShouldBe(1);
        (await db.Acknowledgements.CountAsync(a => a.Organisation == other.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_lead_adds_and_changes_champions_of_their_own_organisation_and_nobody_else_confirms_or_ends_one()
    {
        var some = await SomePolicy.In(app);
        var other = await app.AddOrganisation(app.Partnership.Id, "Keld Academy Trust");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var (stranger, colleague) = (await app.NewPerson(Role.OrganisationLead, organisation: other.Id), await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id));
        var theirs = await app.NewPerson(Role.Practitioner, organisation: other.Id);
        (string, string)[] champion = [("Name", "Uma Larkin"), ("Subjects", "safe sleep"), ("Since", Day(-30))];
        (await lead.Post("/champions/new", [.. champion, ("Organisation", other.Id.Value.ToString())])).Errors.ShouldBe(["Choose an organisation"]);
        (await lead.Post("/champions/new", [.. champion, ("Organisation", app.Organisation.Id.Value.ToString()), ("Person", theirs.Account.Id.ToString())])).Errors.ShouldBe(["Choose a person"]);
        var address = $"/champions/{some.Champion.Id}";
        foreach (var who in (Visitor[])[stranger, colleague])
        {
            (await who.Post($"{address}?handler=Confirm")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await who.Post($"{address}?handler=End", ("Until", Day(0)), ("Because", "x"))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await who.Post($"{address}/edit", [.. champion, ("Organisation", other.Id.Value.ToString())])).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        }

        await using var db = await app.Open();
        var kept = await db.Champions.SingleAsync(c => c.Id == some.Champion.Id);
        (kept.Name, kept.Until).ShouldBe(("Maya Ellis", null));
        (await db.Champions.CountAsync(c => c.Name == "Uma Larkin")).ShouldBe(0);
    }

    // The same address with another code.
    private static string Wrong(string address) => $"{address[..(address.LastIndexOf('/') + 1)]}{new string('a', address.Length - address.LastIndexOf('/') - 1)}";
}
