using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GoldenThread.Access.Sharing;
using GoldenThread.Accounts;
using GoldenThread.Directories;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Directories;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Returns;
using GoldenThread.Web.Tests.Children;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.BrowserTests;

/// <summary>Every page that the routing table knows, with something on it, at the width of a desk and of a phone.</summary>
public sealed class EveryPageTests(Site site)
{
    [Fact]
    public async Task No_page_has_a_fault_that_axe_knows_or_is_wider_than_the_window()
    {
        // On a phone, where more can be wrong; the journeys let axe look at a desk, and the navigation at both.
        var things = await Things();
        await using var administrator = await site.SignedIn((await site.SignedInAs(Role.Administrator)).Account, Window.Phone);
        await administrator.Go("/administration/directories");
        await administrator.Page.Locator("input[name=Password]").FillAsync(Site.Password);
        await administrator.Press("Continue");
        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone);
        await using var worker = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone);
        await using var team = await site.SignedIn(Role.TeamManager, Window.Phone);
        await using var officer = await site.SignedIn(Role.DataProtectionOfficer, Window.Phone);
        await using var nobody = await site.Visit(Window.Phone);
        var faults = new List<string>();
        foreach (var route in Routes())
        {
            var window = route.StartsWith("returns/write", StringComparison.Ordinal) ? lead
                : route.StartsWith("children", StringComparison.Ordinal) || route is "notices" or "intake" or "own-address" or "tasks" or "adult-risk" or "profiles" ? worker
                : route is "conflicts" || route.EndsWith("/confirm", StringComparison.Ordinal) ? team : route is "officer" || route.StartsWith("sharing-agreements", StringComparison.Ordinal) ? officer : route.StartsWith("readings", StringComparison.Ordinal) ? team
                : IsBeforeSignIn(route) ? nobody : administrator;
            await Look(window, Address(route, things), faults);
        }

        foreach (var address in (string[])
        [
            things["page"], things["page"].Replace("/table/", "/narrative/", StringComparison.Ordinal), $"/publications/{things["publication"]}/preview",
        ])
            await Look(address.StartsWith("/published", StringComparison.Ordinal) ? nobody : administrator, address, faults);
        await using var board = await site.SignedIn(Role.BoardMember);
        foreach (var address in (string[])["/assurance", $"/doubts/{things["doubt"]}/challenge"]) await Look(board, address, faults);
        await Look(administrator, "/indicators/decided-in-time/compute", faults);
        foreach (var state in (string[])["draft", "closed", "published"]) await Look(administrator, $"/surveys/{things[$"survey-{state}"]}", faults);
        foreach (var address in (string[])["/", "/actions", "/returns", $"/actions/{things["action"]}"]) await Look(lead, address, faults);
        faults.ShouldBeEmpty();
    }

    private static async Task Look(Window window, string address, List<string> faults)
    {
        var answer = await window.Go(address);
        if (answer!.Status >= 500) faults.Add($"{address} answers {answer.Status}");
        if (answer.Status == 200 && await window.Page.Locator(".govuk-error-summary").CountAsync() > 0) faults.Add($"{address} says that something is wrong before anybody typed anything");
        try
        {
            await window.Check();
        }
        catch (ShouldAssertException fault)
        {
            faults.Add(fault.Message);
        }
    }

    private IEnumerable<string> Routes() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => (endpoint.RoutePattern.RawText ?? "").TrimStart('/'))
        .Where(
            route => !route.Contains("export/", StringComparison.Ordinal) && !route.EndsWith(".csv", StringComparison.Ordinal) && !route.EndsWith(".{format}", StringComparison.Ordinal) && !route.EndsWith("/file", StringComparison.Ordinal) && !route.Contains("template/", StringComparison.Ordinal)
                && !route.EndsWith("/archive", StringComparison.Ordinal) && !route.StartsWith("review-files/", StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal);

    private static bool IsBeforeSignIn(string route) =>
        Regex.IsMatch(route, "^(sign-in|forgotten-password|new-password|invitation|published|follow-up|door|s/|accessibility|cookies|help|privacy|set-up)");

    private static string Address(string route, Dictionary<string, string> things) =>
        "/" + Regex.Replace(route, @"\{(?<name>\w+)[^}]*\}", match => match.Groups["name"].Value switch
    {
        "id" => things[route.Split('/')[0] switch
        {
            "actions" => "action",
            "recommendations" => "recommendation",
            "import" => route.EndsWith("/attachments", StringComparison.Ordinal) ? "message" : "draft",
            "organisations" => "organisation",
            "administration" => route.Contains("directories", StringComparison.Ordinal) ? "directory" : "person",
            "recoveries" => "recovery",
            "publications" => "publication",
            "returns" => "return",
            "board" => "meeting",
            "reviews" => "review",
            "contributions" => "contribution",
            "children" => "child",
            "teams" or "readings" => "child",
            "pathways" => "replay",
            "doubts" => "doubt",
            "audits" => "case",
            "audit-sheets" => "sheet",
            "moderations" => "moderation",
            "champions" => "champion",
            "concerns" => "concern",
            "survey-concerns" => "survey-concern",
            "self-assessments" => "difference",
            "proofs" => "proof",
            "training" => route.Split('/')[1] switch
            {
                "courses" => "course",
                "sessions" => route.EndsWith("/attendance", StringComparison.Ordinal) ? "held" : "to-come",
                "attendance" => "not-clear",
                _ => "came",
            },
            "follow-up" => "asked",
            "door" => "today",
            "sharing-agreements" => "between",
            "{things:regex(^(recommendations|actions)$)}" => "action",
            var area => throw new InvalidOperationException($"What does /{area}/{{id}} show? Say it here."),
        }],
        "statement" when route.StartsWith("self-assessments/", StringComparison.Ordinal) => "1.1",
        "involvement" or "seal" or "request" or "statement" or "task" => things["child"],
        "thing" or "decision" or "agreement" or "share" or "consent" or "order" => things[match.Groups["name"].Value],
        "contact" => things["contact"],
        // Of somebody else: what is said instead.
        "question" when route.StartsWith("surveys/", StringComparison.Ordinal) => "saw",
        "question" or "reading" => things["child"],
        "things" => "actions",
        "action" => things["action"],
        "piece" => things["piece"],
        "reference" when route.StartsWith("policies/", StringComparison.Ordinal) => things["policy"],
        "reference" when route.StartsWith("self-assessments/", StringComparison.Ordinal) => things[route.Contains("{organisation:guid}/statements", StringComparison.Ordinal) ? "signed" : "cycle"],
        "standard" => "leadership",
        "reference" => route.StartsWith("audits/", StringComparison.Ordinal) ? route.Split('/')[^1] switch
        {
            "cases" or "lock" => things["planned"],
            "draw" => things["framed"],
            "{aspect}" => things["reported"],
            "{id:guid}" => things["drawn"],
            _ => things["audit"],
        }
        : route.StartsWith("surveys/", StringComparison.Ordinal) ? things[route.Split('/') switch
        {
            [.., "ask" or "next"] or [_, _, "questions", _] => "survey-draft",
            [.., "words"] => "survey-closed",
            [.., "group"] or [.., "{question}"] => "survey-published",
            _ => "survey-open",
        }]
        : route.Contains("/surveys/", StringComparison.Ordinal) ? things["survey-published"] : things["reference"],
        "address" => things["survey-address"],
        "group" => "1",
        "aspect" => "recognition",
        "number" => "1",
        "schedule" => things["schedule"],
        "partnership" => things["partnership"],
        "plan" => things["reference"].ToLowerInvariant(),
        "step" => "rapid-review",
        "entry" => route.Contains("chronology/", StringComparison.Ordinal) ? things["entry"] : "new",
        "kind" => "event",
        "key" => route.StartsWith("indicators/", StringComparison.Ordinal) ? SomeProof.Key : route.StartsWith("audits/", StringComparison.Ordinal) ? "bruising" : route.StartsWith("self-assessments/", StringComparison.Ordinal) ? "section-11" : "referral",
        "parameter" => "decision",
        "part" => "in-doubt",
        "organisation" => things["organisation"],
        "point" => things["recommendation"],
        "record" => "new",
        "code" => route.Split('/')[0] switch { "follow-up" => things["code"], "door" => things["door"], _ => "404" },
        "token" => "used-up",
        var name => throw new InvalidOperationException($"/{route} asks for “{name}”: say here what that is."),
    });

    private async Task<Guid> Directory(GoldenThreadDb db)
    {
        var now = site.Clock.GetUtcNow();
        var directory = new StaffDirectory
        {
            Partnership = site.Partnership.Id,
            Name = "Northmere Council",
            Domains = "northmere.example",
            TokenHash = new byte[32],
            IssuedAt = now,
            IssuedByName = "Ada",
            ExpiresAt = now.AddDays(9),
        };
        var user = new DirectoryUser { Partnership = site.Partnership.Id, DirectoryId = directory.Id, BeganAt = now };
        user.Say(new DirectoryPerson { UserName = "maya@northmere.example", DisplayName = "Maya Ellis" }, now);
        db.AddRange(directory, user, new DirectoryGroup { Partnership = site.Partnership.Id, DirectoryId = directory.Id, Name = "Safeguarding leads", BeganAt = now, ChangedAt = now });
        await db.Save(cancellation: TestContext.Current.CancellationToken);
        return directory.Id;
    }

    // A plan with something of everything, so that no page is empty.
    private async Task<Dictionary<string, string>> Things()
    {
        var evidence = Guid.Empty;
        var plan = await SomePlan.In(site, "Agree who calls on the same day when a baby who cannot move has a bruise", due: "May 2026", more: made =>
        {
            var manager = SomePlan.Manager(site);
            made.Action.Reach(Activity.UnderWay, "Two of three teams have begun");
            made.Action.Report("Two of three teams have begun.", manager);
            evidence = made.Action.AddEvidence(
                EvidenceKind.Audit, "Audit of forty files", "In 38 of 40 the call came the same day", null, "Audit team", null, manager).Id;
            made.Action.AddImpact("Babies are seen the same day.", manager);
            made.Recommendation.Rate(RatingScale.Three["on-track"], Aspect.Overall, "It goes as planned", manager);
            made.Recommendation.Ask(BoardExchangeKind.Question, "How do we know?", manager);
            made.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "Nearly all is done", manager, "The third team begins next week");
        });
        var meeting = new BoardMeeting { Partnership = site.Partnership.Id, HeldOn = new DateOnly(2026, 9, 1), Title = "Quarterly meeting" };
        await using (var db = await site.Open())
        {
            db.Add(meeting);
            await db.Save();
        }

        var manager = await site.SignedInAs(Role.BusinessManager);
        var lead = await site.SignedInAs(Role.OrganisationLead);
        var second = await site.SignedInAs(Role.Administrator);
        await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit("Send return", ("Text", "The third team has begun"));
        var draft = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", $"plan {plan.Reference}.txt", Encoding.UTF8.GetBytes(
            $"Recommendation 1: Every child is seen alone\nNorthmere Council will train every team by May 2027.\nSeen: {plan.Reference}\n"))]);
        var message = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", "plan.eml", Encoding.UTF8.GetBytes(
            $"From: a@eastmere.example\nSubject: {plan.Reference}\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee below.\n--x\nContent-Disposition: attachment; filename=plan.txt\n\nRecommendation 1: Ring back\n--x--\n"))]);
        var review = await (await second.Get("/reviews/new")).Submit(
            "Record serious incident", ("Reference", $"R{plan.Reference}"), ("Title", "An infant"), ("Incident.Aware", "2026-10-05"),
            ("Incident.Known", "An infant was found unwell at home"));
        await (await second.Get($"{review.Path}/requests"))
            .Submit("Send request", ("Organisations", site.Organisation.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth"));
        var contribution = await (await second.Get($"{review.Path}/requests")).Follow(site.Organisation.Name);
        await contribution.Submit(
            "Upload chronology",
            [
                ("Upload", "notes.csv", Encoding.UTF8.GetBytes("Date,Source,People,What was recorded\n3 March 2026,Notes,Infant 1,Seen at home\nsoon,,Infant 1,Telephone call\n")),
            ]);
        await (await second.Get($"{review.Path}/glossary")).Submit("Save anonymisation codes", ("Rows[0].Code", "Infant 1"), ("Rows[0].Names", "Tamsin"));
        await (await second.Get($"{review.Path}/notes/event/new"))
            .Submit("Save event or meeting", ("Answers[title]", "Practitioner event"), ("Answers[kind]", "Practitioner event"), ("Answers[on]", "2026-10-20"));
        await (await second.Get($"{review.Path}/findings/new"))
            .Submit(
                "Save finding", ("FindingTitle", "Bruises"), ("Text", "Nobody called on the same day when a baby who could not move had a bruise"),
                ("Others", "Letter"));
        await (await second.Get($"{review.Path}/recommendations/new"))
            .Submit("Save recommendation", ("Text", "Agree who calls on the same day when a baby has a bruise"));
        var child = await (await (await site.SignedInAs(Role.Practitioner)).Get("/children/new")).Submit(
            "Begin record", ("FullName", "Posy Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"));
        var contacts = await (await (await site.SignedInAs(Role.Practitioner)).Get($"{child.Path}/contacts/new")).Submit(
            "Save contact", ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes"), ("Each[0].Alone", "yes"), ("NewPerson", "A man in the kitchen"), ("NewPersonMet", "SeenDidNotTalk"), ("Observed", "Posy slept"));
        var practitioner = await site.SignedInAs(Role.Practitioner);
        await site.Database.AsOwner($"set session_replication_role = replica; update involvement set kind = 'lead' where child_id = '{child.Path.Split('/')[2]}'; set session_replication_role = origin");
        var onPlan = await SomeChildPlan.In(site, practitioner, await site.SignedInAs(Role.Supervisor), child.Path);
        var replay = await (await second.Get("/pathways/replay")).Submit(
            "Test draft",
            [
                ("Upload", "cases.csv", Encoding.UTF8.GetBytes("id,occurred,kind,about\n1,2026-03-01T09:00,bruise-not-mobile,a\n2,2026-03-13,serious-incident,a\n3,2026-03-01T09:00,bruise-not-mobile,b\n")),
            ],
            ("Definition", "pathway: p\nversion: 1\nin-force: 2020-01-01\ntitle: P\nstarts: { event: bruise-not-mobile }\nsteps:\n  - step: refer\n    does: Refer\n    by: { agency: gp }\n    within: 1 day\n    done: { event: referral-received }\n"));
        string address = "", publication = "";
        foreach (var form in (string[])["Table", "Narrative"])
        {
            var prepared = await (await manager.Get($"/plans/{plan.Reference}/publish")).Submit("Prepare version", ("Form", form));
            await prepared.Submit("Send for approval");
            await (await second.Get(prepared.Path)).Submit("Publish version");
            publication = prepared.Path.Split('/')[2];
            address = $"/published/{site.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/table/1";
        }

        var proof = await SomeProof.In(site, plan);
        var today = GoldenThread.Time.LondonTime.Today(TimeProvider.System);
        await (await manager.Get($"/doubts/{proof.Doubt}")).Submit("Answer a doubt", ("Because", "The number was out of order"), ("Until", $"{today.AddMonths(1):d MMMM yyyy}"));
        await (await manager.Get("/indicators/new")).Submit(
            "Add an indicator", ("Title", "Referrals decided in time"), ("Key", "decided-in-time"), ("Kind", "Share"), ("Numerator", "Decided in time"), ("Denominator", "Due"), ("Better", "Higher"),
            ("Period", "Month"), ("ByOrganisation", "False"), ("Source", "Pathway"), ("Measure", "referral/decided"), ("DueDays", "5"), ("SmallestBase", "10"), ("IsPublic", "False"), ("From", "1 January 2026"));
        var policy = await SomePolicy.In(site);
        var audit = await SomeAudit.In(site, await site.SignedInAs(Role.Administrator), await site.SignedInAs(Role.BusinessManager));
        var training = await SomeTraining.In(site, (await site.SignedInAs(Role.Administrator)).Account);
        var survey = await SomeSurvey.In(site, await site.SignedInAs(Role.Administrator));
        var assessed = await SomeSelfAssessment.In(site, await site.SignedInAs(Role.Administrator));
        await using var rows = await site.Open();
        var directory = await Directory(rows);
        var recovery = SecondStepRecovery.Ask(site.Partnership.Id, lead.Account.Id, "I called back on the number in our directory", new Actor(new PersonId(manager.Account.Id), "Bo", Role.Administrator, null, site.Clock.GetUtcNow()));
        var between = new SharingAgreement
        {
            Partnership = site.Partnership.Id,
            Parties = [site.Organisation.Id.Value, Guid.NewGuid()],
            What = "Incidents at home",
            Mode = SharingAgreement.Contents,
            Purposes = ["support"],
            Basis = "public task",
            FromDay = today.AddDays(-9),
        };
        rows.AddRange(recovery, between);
        await rows.Save(cancellation: TestContext.Current.CancellationToken);
        var row = await rows.Returns.FirstAsync(one => one.Action == plan.Action.Id, TestContext.Current.CancellationToken);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["reference"] = plan.Reference,
            ["action"] = plan.Action.Id.Value.ToString(),
            ["recommendation"] = plan.Recommendation.Id.Value.ToString(),
            ["draft"] = draft.Path.Split('/', '?')[2],
            ["message"] = message.Path.Split('/', '?')[2],
            ["organisation"] = site.Organisation.Id.Value.ToString(),
            ["directory"] = directory.ToString(),
            ["recovery"] = recovery.Id.ToString(),
            ["person"] = lead.Account.Id.ToString(),
            ["publication"] = publication,
            ["return"] = row.Id.ToString(),
            ["meeting"] = meeting.Id.ToString(),
            ["entry"] = (await rows.ChronologyEntries.FirstAsync(one => one.File == "notes.csv", TestContext.Current.CancellationToken)).Id.ToString(),
            ["replay"] = replay.Path.Split('/')[3],
            ["contribution"] = contribution.Path.Split('/')[2],
            ["review"] = review.Path.Split('/')[2],
            ["child"] = child.Path.Split('/')[2],
            ["thing"] = onPlan.Danger.Split('/')[^1],
            ["decision"] = onPlan.Decision.Split('/')[^1],
            ["agreement"] = onPlan.Agreement.Split('/')[^1],
            ["share"] = onPlan.Share.Split('/')[^1],
            ["consent"] = onPlan.Consent.Split('/')[^1],
            ["order"] = onPlan.Order.Split('/')[^1],
            ["between"] = between.Id.ToString(),
            ["contact"] = contacts.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Last(h => h.Contains("/contacts/", StringComparison.Ordinal) && !h.EndsWith("/new", StringComparison.Ordinal)).Split('/')[^1],
            ["piece"] = evidence.ToString("D", CultureInfo.InvariantCulture),
            ["partnership"] = site.Partnership.Slug,
            ["page"] = address,
            ["proof"] = proof.Proof.ToString(),
            ["doubt"] = proof.Doubt.ToString(),
            ["course"] = training.Course.ToString(),
            ["held"] = training.Held.ToString(),
            ["to-come"] = training.ToCome.ToString(),
            ["came"] = training.Entry.ToString(),
            ["not-clear"] = training.NotClear.ToString(),
            ["asked"] = training.Letter.Split('/')[2],
            ["code"] = training.Letter.Split('/')[3],
            ["today"] = training.Door.Split('/')[2],
            ["door"] = training.Door.Split('/')[3],
            ["planned"] = audit.Planned,
            ["framed"] = audit.Framed,
            ["audit"] = audit.Open,
            ["drawn"] = audit.Drawn,
            ["reported"] = audit.Reported,
            ["case"] = audit.Case.ToString(),
            ["sheet"] = audit.Sheet.ToString(),
            ["moderation"] = audit.Moderation.ToString(),
            ["concern"] = audit.Concern.ToString(),
            ["survey-draft"] = survey.Draft,
            ["survey-open"] = survey.Open,
            ["survey-address"] = survey.Address,
            ["survey-closed"] = survey.Closed,
            ["survey-published"] = survey.Published,
            ["survey-concern"] = survey.Concern.ToString(),
            ["schedule"] = audit.Schedule.ToString(),
            ["policy"] = policy.Policy.Reference,
            ["cycle"] = assessed.Open,
            ["signed"] = assessed.Signed,
            ["difference"] = assessed.Question.ToString(),
            ["champion"] = policy.Champion.Id.ToString(),
        };
    }
}
