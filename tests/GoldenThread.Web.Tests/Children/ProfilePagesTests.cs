using System.Text.RegularExpressions;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Children;

/// <summary>The profile is answered, read, settled and asked about, and nothing in it is added up.</summary>
public sealed partial class ProfilePagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static DateOnly Today => LondonTime.Day(DateTimeOffset.UtcNow);

    [Fact]
    public async Task An_empty_profile_warns_and_what_is_answered_stands_there_with_who_said_so()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Begin(worker, "Posy Marlow");
        var empty = await worker.Get($"{child}/profile");
        empty.Text.ShouldContain("An empty profile is the most worrying one");
        empty.Text.ShouldContain("Nobody has answered.");
        var mother = await Adult(worker, child, "Mara Marlow");
        var seen = await worker.Get(child);
        seen.Heading.ShouldContain("1 unseen adult: Mara Marlow");

        var form = await worker.Get($"{child}/profile/answer?factor=alcohol&about={mother}");
        form.Heading.ShouldBe("Alcohol: Mara Marlow");
        form.Text.ShouldContain("Bottles and cans");
        (await form.Submit("Save answers")).Errors.ShouldContain("Answer at least one question");
        (await form.Submit("Save answers", ("Items[0].Value", "Excluded"))).Errors.ShouldContain("Alcohol, Mara Marlow: choose how you know");
        (await form.Submit("Save answers", ("Items[0].Value", "CouldNotBeAssessed"))).Errors.ShouldContain("Alcohol, Mara Marlow: enter the date of an attempt, today or in the past");
        var kept = await form.Submit("Save answers", ("Items[0].Value", "Excluded"), ("Items[0].What", "She says that she does not drink"));
        kept.Text.ShouldContain("She says that she does not drink", Case.Sensitive, "what was typed survives a mistake");
        var saved = await form.Submit("Save answers", ("Items[0].Value", "Excluded"), ("Items[0].Basis", "OwnAccount"), ("Items[0].What", "She says that she does not drink"));
        saved.Done.ShouldBe("Answer recorded.", saved.Text);
        saved.Text.ShouldContain("Uncorroborated");
        saved.Text.ShouldContain("She says that she does not drink (own account)");
        saved.Text.ShouldNotContain("An empty profile");
        // A second sending of the same form changes nothing.
        await form.Submit("Save answers", ("Items[0].Value", "Excluded"), ("Items[0].Basis", "OwnAccount"), ("Items[0].What", "She says that she does not drink"));
        (await Answers(child)).Count.ShouldBe(1);

        var alone = await worker.Get($"{child}/profile/answer?factor=abuse-suffered&about={mother}");
        (await alone.Submit("Save answers", ("Items[0].Value", "Excluded"), ("Items[0].Basis", "Observed"), ("Items[0].Alone", "no"))).Errors.ShouldContain(e => e.Contains("ask when nobody else can hear", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_whole_visit_is_answered_at_once_and_a_mark_on_the_skin_opens_its_pathway()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Begin(worker, "Wren Marlow");
        var form = await worker.Get($"{child}/profile/answer?group=Infant");
        var marks = form.Document.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value"))).First(i => i.Value == "marks-injuries").Name.Replace(".Factor", "", StringComparison.Ordinal);
        (await form.Submit("Save answers", ($"{marks}.Value", "Present"), ($"{marks}.Basis", "Observed"))).Errors.ShouldContain("Marks and injuries: answer whether the baby is mobile");
        var saved = await form.Submit(
            "Save answers", ($"{marks}.Value", "Present"), ($"{marks}.Basis", "Observed"), ($"{marks}.Unless", "no"), ("Items[0].Value", "Excluded"), ("Items[0].Basis", "RecordsChecked"), ("Items[0].Document", "The hospital's letter"));
        saved.Done.ShouldBe("Answers recorded.", saved.Text);
        (await worker.Get($"{child}/tasks")).Text.ShouldContain("Refer to children's social care the same day");
        (await worker.Get($"{child}/chronology")).Text.ShouldContain("a bruise or suspicious mark was seen");
        var then = await worker.Get($"{child}/profile?Day={Today.AddDays(-3):yyyy-MM-dd}");
        then.Text.ShouldContain("Today");
        then.Text.ShouldContain("Nobody has answered.");
        (await worker.Get($"{child}/profile/print?Purpose=The+conference")).Text.ShouldContain("Invented Practitioner");
    }

    [Fact]
    public async Task Contradicting_answers_are_settled_by_whoever_leads_a_question_reaches_the_other_organisation_and_help_is_decided_by_a_person()
    {
        var (worker, lead) = (await app.NewPerson(Role.Practitioner), await app.NewPerson(Role.Practitioner));
        var child = await Begin(worker, "Fern Marlow");
        var mother = await Adult(worker, child, "Kay Marlow");
        var other = await app.AddOrganisation(app.Partnership.Id, $"Northmere Police {Guid.NewGuid():N}");
        var (id, now) = (new ChildId(Guid.Parse(child.Split('/')[2])), DateTimeOffset.UtcNow.AddMinutes(-1));
        await using (var db = await AsSystem())
        {
            db.AddRange(
                new Involvement { Partnership = app.Partnership.Id, Child = id, Organisation = app.Organisation.Id, Kind = InvolvementKind.Lead, FromDay = Today, Because = "Leads" }.With(new PersonId(lead.Account.Id)),
                new Statement(app.Partnership.Id, id, StatementId.New(), StatementKind.Answer, new WrittenBy(other.Id, null, "A system", now), new Given { Basis = Basis.Observed })
                { Value = "anger", About = new IndividualId(mother), Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = "present" } });
            await db.Save(cancellation: Cancellation);
        }

        var form = await worker.Get($"{child}/profile/answer?factor=anger&about={mother}");
        (await form.Submit("Save answers", ("Items[0].Value", "Excluded"), ("Items[0].Basis", "Observed"))).Text.ShouldContain("Contradicted");
        (await worker.Get($"{child}/accounts")).Text.ShouldContain("Anger, Kay Marlow");
        var settle = await worker.Get($"{child}/profile/settle?factor=anger&about={mother}");
        settle.Text.ShouldContain("lead professional settles this");
        var answer = settle.Document.QuerySelector("input[name=ReliedOn]")!.GetAttribute("value")!;
        (await settle.Submit("Settle", ("ReliedOn", answer), ("Because", "I saw it"))).Errors.ShouldContain(e => e.Contains("lead professional", StringComparison.Ordinal));
        var led = await lead.Get($"{child}/profile/settle?factor=anger&about={mother}");
        (await led.Submit("Settle", ("ReliedOn", answer))).Errors.ShouldContain("Enter why this answer is relied on");
        (await led.Submit("Settle", ("ReliedOn", answer), ("Because", "Two of us were there"))).Text.ShouldContain("Two of us were there");

        var ask = await worker.Get($"{child}/profile/ask?factor=anger&about={mother}");
        (await ask.Submit("Send question", ("What", "How often were you called?"))).Errors.ShouldContain("Choose the organisation");
        var asked = await ask.Submit("Send question", ("Organisation", other.Id.Value.ToString()), ("Basis", "duty to safeguard"), ("What", "How often were you called?"));
        asked.Done.ShouldBe("Question sent.", asked.Text);
        asked.Text.ShouldContain("Not answered yet.");
        await using (var db = await AsSystem())
            (await db.AccessGrants.SingleAsync(g => g.Child == id && g.Organisation == other.Id, Cancellation)).Level.ShouldBe(Level.Own);
        // Who answers sees the question and who asks it, and nothing that others wrote.
        var ola = await app.NewPerson(Role.Practitioner, organisation: other.Id);
        var answers = await ola.Get((await ola.Get(child)).Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains("How often were you called?", StringComparison.Ordinal)).GetAttribute("href")!);
        answers.Text.ShouldContain("How often were you called?");
        answers.Text.ShouldContain($"{app.Organisation.Name} asked this on");
        (await answers.Submit("Save answers", ("Items[0].Value", "Present"), ("Items[0].Basis", "RecordsChecked"), ("Items[0].Document", "Our log of calls"), ("Items[0].What", "Twice in May"))).Done.ShouldBe("Answer recorded.");
        (await worker.Get($"{child}/profile")).Text.ShouldNotContain("Not answered yet.");

        var help = await worker.Get($"{child}/profile/help");
        (await help.Submit("Record decision", ("Chosen", "early help"))).Errors.ShouldContain("Enter why you decided this");
        (await help.Submit("Record decision", ("Chosen", "early help"), ("Because", "Nights are hard"))).Text.ShouldContain("early help. Nights are hard");
        var across = await worker.Get("/profiles");
        across.Text.ShouldContain("Fern Marlow");
        across.Text.ShouldContain("There is no score");
    }

    [Fact]
    public async Task A_blocked_assessment_asks_whether_to_escalate_and_no_needs_a_reason()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Begin(worker, "Rowan Marlow");
        var father = await Adult(worker, child, "Joel Marlow");
        var (id, then) = (new ChildId(Guid.Parse(child.Split('/')[2])), DateTimeOffset.UtcNow.AddDays(-90));
        await using (var db = await AsSystem())
        {
            db.Add(new Statement(app.Partnership.Id, id, StatementId.New(), StatementKind.Answer, new WrittenBy(app.Organisation.Id, new PersonId(worker.Account.Id), "Somebody", then), new Given())
            { Value = "handling", About = new IndividualId(father), Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = "could not be assessed", ["attempts"] = "A visit, nobody opened" } });
            await db.Save(cancellation: Cancellation);
        }

        (await worker.Get($"{child}/profile")).Text.ShouldContain("Decide whether to escalate:");
        var page = await worker.Get($"{child}/profile/escalate?factor=handling&about={father}");
        (await page.Submit("Record decision", ("Because", "Later"))).Errors.ShouldContain("Choose yes or no");
        (await page.Submit("Record decision", ("Escalate", "no"))).Errors.ShouldContain("Enter why it is not escalated now");
        var decided = await page.Submit("Record decision", ("Escalate", "yes"), ("Because", "The named professional sees him on Monday"));
        decided.Text.ShouldContain("The named professional sees him on Monday");
        decided.Text.ShouldNotContain("Decide whether to escalate:");
        (await worker.Get($"{child}/chronology")).Text.ShouldContain("the concern was escalated");

        var who = await worker.Get($"{child}/seen");
        (await who.Submit("Save who was seen", ("How", "InPerson"), ("Each[0].Seen", "yes"))).Errors.ShouldContain("Say of at least one adult how they were met");
        var saved = await who.Submit("Save who was seen", ("How", "InPerson"), ("Each[0].Seen", "yes"), ("People[0].How", "SeenAndSpokenWith"));
        saved.Done.ShouldBe("Recorded who was seen.", saved.Text);
        saved.Text.ShouldContain("could not be assessed", Case.Sensitive, "he was met, and a core factor is blocked");
    }

    /// <summary>Of two profiles that differ in how much is present, every page has the same numbers: none is over factors.</summary>
    [Fact]
    public async Task No_number_over_factors_stands_on_any_page_or_print()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var (few, many) = (await Begin(worker, "Ash Marlow"), await Begin(worker, "Elm Marlow"));
        async Task Present(string child, int number)
        {
            var form = await worker.Get($"{child}/profile/answer?group=Home");
            (await form.Submit("Save answers", [.. Enumerable.Range(0, number).SelectMany(n => new[] { ($"Items[{n}].Value", "Present"), ($"Items[{n}].Basis", "Observed") })])).Text.ShouldContain("recorded");
        }

        await Present(few, 1);
        await Present(many, 9);
        foreach (var page in (string[])["", "/profile", "/profile/print?Purpose=Test", "/profile/answer?group=Home", "/profile/help", "/around", "/family-version", "/chronology/print?Purpose=Test"])
        {
            async Task<IReadOnlyList<string>> Numbers(string child) =>
                [.. Number().Matches(Day().Replace((await worker.Get($"{child}{page}")).Document.QuerySelector("main")!.TextContent, "")).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];
            (await Numbers(many)).ShouldBe(await Numbers(few), page);
        }

        (await worker.Get("/profiles")).Text.ShouldNotContain("score:", Case.Insensitive);
    }

    /// <summary>What programs read of a profile holds words and moments, and not one number.</summary>
    [Fact]
    public async Task No_number_stands_in_what_programs_read_of_a_profile()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Begin(worker, "Oak Marlow");
        var form = await worker.Get($"{child}/profile/answer?group=Home");
        await form.Submit("Save answers", ("Items[0].Value", "Present"), ("Items[0].Basis", "Observed"), ("Items[1].Value", "Present"), ("Items[1].Basis", "Observed"));
        var program = await Api.ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        using var answer = System.Text.Json.JsonDocument.Parse((await program.Send(HttpMethod.Get, $"/api/v1/children/{child.Split('/')[2]}/profile", user: worker.Account.Email)).Body.ToJsonString());
        answer.RootElement.GetProperty("factors").GetArrayLength().ShouldBeGreaterThan(20);
        Numbers(answer.RootElement).ShouldBeEmpty();
        // The types say so too, whatever is answered.
        var resources = typeof(Program).Assembly.GetTypes().Where(t => t.Namespace == "GoldenThread.Web.Api.Profiles" && t.Name.EndsWith("Resource", StringComparison.Ordinal)).ToList();
        resources.Count.ShouldBeGreaterThan(2);
        resources.SelectMany(t => t.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).IsPrimitive && p.PropertyType != typeof(bool)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Numbers(System.Text.Json.JsonElement element, string at = "") => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Number => [at],
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value, $"{at}/{p.Name}")),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Numbers(e, at)),
        _ => [],
    };

    [Fact]
    public async Task The_family_reads_what_was_talked_about_and_nothing_about_adults_or_abuse_and_help_is_asked_about()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Begin(worker, "Sorrel Marlow");
        var mother = await Adult(worker, child, "Ivy Marlow");
        async Task Answer(string factor, Guid? about, params (string, string?)[] fields) =>
            (await (await worker.Get($"{child}/profile/answer?factor={factor}{(about is { } of ? $"&about={of}" : "")}")).Submit("Save answers", [("Items[0].Value", "Present"), ("Items[0].Basis", "Observed"), .. fields])).Done.ShouldBe("Answer recorded.");
        await Answer("material-need", null, ("Items[0].What", "The meter ran out"), ("Items[0].ForFamily", "We will help with the meter"));
        await Answer("abuse-suffered", mother, ("Items[0].Alone", "yes"), ("Items[0].What", "She is afraid of him"));
        var profile = await worker.Get($"{child}/profile");
        profile.Text.ShouldContain("Think about child protection: Abuse suffered, Ivy Marlow, present");
        profile.Text.ShouldContain("Think about early help: What is missing or broken, present");
        var family = (await worker.Get($"{child}/family-version")).Document.QuerySelector("article")!.TextContent;
        family.ShouldContain("What is missing or broken: We will help with the meter.");
        family.ShouldContain("Where your baby sleeps");
        foreach (var never in (string[])["meter ran out", "afraid", "buse", "lcohol", "artner", "ark", "present"]) family.ShouldNotContain(never, Case.Sensitive);
        var help = await (await worker.Get($"{child}/profile/help")).Submit("Record decision", ("Chosen", "child protection"), ("Because", "She is not safe at home"));
        help.Text.ShouldNotContain("Think about child protection");
        (await worker.Get($"{child}/decisions")).Text.ShouldContain("child protection");
        await Answer("crying", null);
        (await worker.Get($"{child}/profile")).Text.ShouldContain("Think about early help: Crying, present", Case.Sensitive, "what is new asks again");
    }

    private static async Task<string> Begin(Visitor worker, string name) =>
        (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", name), ("Born", $"{Today.AddDays(-200):d MMMM yyyy}"), ("Because", "A referral"))).Path;

    // A parent who stands in the record.
    private async Task<Guid> Adult(Visitor worker, string child, string name)
    {
        var (id, adult, now) = (new ChildId(Guid.Parse(child.Split('/')[2])), IndividualId.New(), DateTimeOffset.UtcNow.AddMinutes(-1));
        var by = new WrittenBy(app.Organisation.Id, new PersonId(worker.Account.Id), "Invented Practitioner", now);
        await using var db = await AsSystem();
        db.AddRange(
            Statement.OfFact(app.Partnership.Id, id, StatementId.New(), by, new FactContent(FactKind.ParentOf, adult) { Other = new IndividualId(id.Value) }, new Given { Basis = Basis.RecordsChecked }),
            Statement.OfFact(app.Partnership.Id, id, StatementId.New(), by, new FactContent(FactKind.Name, adult) { Value = name }, new Given { Basis = Basis.RecordsChecked }));
        await AppearancesKept.Note(db, id, [(adult, name)], by, null);
        await db.Save(cancellation: Cancellation);
        return adult.Value;
    }

    private async Task<IReadOnlyList<Statement>> Answers(string child)
    {
        var id = new ChildId(Guid.Parse(child.Split('/')[2]));
        await using var db = await AsSystem();
        return await db.Statements.Where(s => s.Child == id && s.Kind == StatementKind.Answer).ToListAsync(Cancellation);
    }

    private Task<GoldenThreadDb> AsSystem() => app.Database.Database.Open(Session.System(app.Partnership.Id));

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}(, [0-9:.]+[ap]m)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
