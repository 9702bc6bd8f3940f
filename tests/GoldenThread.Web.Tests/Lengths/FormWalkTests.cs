using GoldenThread.Storage.Access;
using GoldenThread.Storage;
using GoldenThread.Children;
using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GoldenThread.Plans;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Children;
using GoldenThread.Web.Tests.Tasks;
using GoldenThread.Web.Tests.RoleWalk;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Lengths;

/// <summary>Every form of the application, read from the routing table and the pages themselves, is sent with texts that are too long.</summary>
public sealed class FormWalkTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    /// <summary>
    /// Pages that take something and ask for no text of one's own, or show the question only in a state that this walk does not make; saving holds to the
    /// length there too.
    /// </summary>
    private static readonly HashSet<string> WithoutTexts =
    [
        "account", "account/calendar", "account/confirm", "administration/directories/{id:guid}", "recoveries/{id:guid}", "account/passkeys", "administration/people", "reviews/{id:guid}/findings", "account/password",
        "account/sessions", "account/authenticator", "sign-out", "sign-in/second-step", "new-password", "invitation/{token}", "error/{code:int?}",
        "administration/outbox", "import", "import/{id:guid}", "import/{id:guid}/attachments", "import/{id:guid}/reading", "plans/{reference}/publish", "pathways/{key}/{parameter}", "reviews/restore",
        "reviews/{id:guid}/team",
        "recommendations/{id:guid}/said-before", "reviews/{id:guid}/chronology/alike", "reviews/{id:guid}/files", "reviews/{id:guid}/said-before",
        "plans/{reference}/proof", "actions/{id:guid}/proof", "indicators/{key}/file", "indicators/{key}/target", "indicators/{key}/owners", "indicators/owed",
        "indicators/{key}/compute", "administration/logo", "indicators/{key}/owners/{organisation:guid}",
        "training/attendance/{id:guid}", "training/courses/{id:guid}/list", "training/sessions/{id:guid}", "training/follow-ups", "training/people", "organisations/duplicates", "organisations/official-names", "policies/{reference}", "audits/{reference}/people", "audits/{reference}/moderation", "audits/{reference}/report",
        "children/{id:guid}/seals/{seal:guid}", "children/{id:guid}/seals/{seal:guid}/confirm", "teams/{id:guid}", "children/{id:guid}/chronology/print", "children/events",
        "actions/{id:guid}/evidence/{piece:guid}/newer", "proofs/{id:guid}/attach", "door/{id:guid}/{code}",
        "s/{address}", "surveys/{reference}/try", "surveys/{reference}/answers", "surveys/{reference}/invite",
        "self-assessments/{reference}/panel", "self-assessments/{reference}/{organisation:guid}", "self-assessments/{reference}/{organisation:guid}/file", "self-assessments/{reference}/statements/{statement}/voice",
    ];

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_by_its_name_on_every_form_stays_there_and_nothing_is_saved()
    {
        var places = await Places();
        var wrong = new List<string>();
        var doors = await Doors.Of(app.Services);
        foreach (var route in doors.Where(door => door.Verb == "POST" && doors.Any(page => page.Verb == "GET" && page.Route == door.Route))
            .Select(door => door.Route).Distinct())
        {
            if (route.StartsWith("api/", StringComparison.Ordinal) || route.StartsWith("scim/", StringComparison.Ordinal) || WithoutTexts.Contains(route)) continue;
            if (!places.TryGetValue(route, out var found)) wrong.Add($"{route}: say in Places where it is, or in WithoutTexts that it asks for no text");
            else if ((await Task.WhenAll(found.Select(place => Walk(route, place.By, place.Address, wrong)))).Sum() == 0)
                wrong.Add($"{route}: no form with a text was seen at {found[0].Address}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_says_how_long_its_texts_may_be_and_cuts_nothing_off()
    {
        var page = await (await app.SignedInAs(Role.BusinessManager)).Get("/new-plan");

        var title = page.Document.QuerySelector("#Title").ShouldNotBeNull();
        title.HasAttribute("maxlength").ShouldBeFalse();
        title.GetAttribute("aria-describedby").ShouldBe("Title-info");
        page.Document.QuerySelector("#Title-info")!.TextContent.ShouldBe("You can enter up to 1,000 characters");
        title.Closest(".govuk-character-count")!.GetAttribute("data-maxlength").ShouldBe("1000");
    }

    private async Task<int> Walk(string route, Visitor by, string address, List<string> wrong)
    {
        var page = await by.Get(address);
        if (page.Status != HttpStatusCode.OK) wrong.Add($"{route}: {address} answered {(int)page.Status}");
        var seen = 0;
        foreach (var form in page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .Where(form => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)))
        {
            var texts = form.Elements.Where(IsText).ToList();
            if (texts.Count == 0) continue;
            seen++;
            foreach (var text in texts) Fill(text);
            var before = await Changes();
            var buttons = form.QuerySelectorAll("button").Select(button => button.GetAttribute("formaction")).ToList();
            var to = buttons.Contains(null) ? form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path : buttons[0]!;
            using var content = new FormUrlEncodedContent(form.Elements.Where(one => one.HasAttribute("name")).SelectMany(Sent));
            var answer = await by.Read(await by.Send(HttpMethod.Post, to, content), to, followed: 0);

            if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest)) wrong.Add($"{route}: {to} answered {(int)answer.Status}");
            if (await Changes() != before) wrong.Add($"{route}: {to} saved something");
            foreach (var (name, isDay) in texts.Select(text => (text.GetAttribute("name")!, text.HasAttribute("data-day"))).Distinct())
            {
                if (!answer.Document.QuerySelectorAll($".govuk-error-summary a[href='#{Regex.Replace(name, @"[.\[\]]", "-")}']")
                    .Any(line => line.TextContent.Contains("characters or fewer", StringComparison.Ordinal)
                        || (isDay && line.TextContent.Contains("Enter a real date", StringComparison.Ordinal))))
                    wrong.Add($"{route}: {to} does not say that {name} is too long, but: {string.Join("; ", answer.Errors)}");
                else if (!answer.Document.QuerySelectorAll($"[name='{name}']").Any(typed => Value(typed).StartsWith("xxxxx", StringComparison.Ordinal)))
                    wrong.Add($"{route}: what was typed as {name} is gone");
            }
        }

        return seen;
    }

    private static bool IsText(IElement one) =>
        one.HasAttribute("name") && one is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" } && one.HasAttribute("name");

    private static string Value(IElement one) => one is IHtmlTextAreaElement area ? area.Value : (one as IHtmlInputElement)?.Value ?? "";

    private static void Fill(IElement one)
    {
        var longest = int.Parse(one.Closest("[data-maxlength]")?.GetAttribute("data-maxlength") ?? "20000", CultureInfo.InvariantCulture);
        var words = new string('x', longest + 1);
        if (one is IHtmlTextAreaElement area) area.Value = words;
        else ((IHtmlInputElement)one).Value = one is IHtmlInputElement { Type: "email" } ? words + "@example.org" : words;
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement one) => one switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } or IHtmlButtonElement => [],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(select.Name!, option.Value)),
        _ =>
        [
            KeyValuePair.Create(
                one.GetAttribute("name")!, one is IHtmlInputElement { Type: "checkbox" or "radio" } ? one.GetAttribute("value") ?? "on" : Value(one)),
        ],
    };

    private async Task<int> Changes()
    {
        await using var db = await app.Open();
        return await db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from history_entry where change <> 'read' and subject not in ('account', 'sign_in_session')").SingleAsync();
    }

    private async Task<Dictionary<string, (Visitor By, string Address)[]>> Places()
    {
        var (manager, lead, administrator, nobody) = (
            await app.SignedInAs(Role.BusinessManager), await app.SignedInAs(Role.OrganisationLead), await app.SignedInAs(Role.Administrator), app.Nobody());
        Guid piece = default;
        var plan = await SomePlan.In(
            app, "Write the guide", more: made => piece = made.Action.AddEvidence(
                EvidenceKind.Audit, "Audit", null, null, null, null, SomePlan.Manager(app)).Id);
        await (await (await manager.Get($"/actions/{plan.Action.Id.Value}/rate")).Submit("Save rating", ("Level", "completed"), ("Aspect", "Overall"), ("Because", "All is done")))
            .Submit("Save rating", ("Level", "completed"), ("Aspect", "Overall"), ("Because", "All is done"), ("Overrule", "It is known"));
        var (action, recommendation) = ($"/actions/{plan.Action.Id.Value}", $"/recommendations/{plan.Recommendation.Id.Value}");
        await (await manager.Get($"{recommendation}/board")).Submit("form:has(textarea[name=Text]) button", ("What", "Question"), ("Text", "How do we know?"));
        var other = await SomePlan.In(app, "Train every team");
        var sent = await (await lead.Get($"/returns/write/{other.Action.Id.Value}")).Submit("Send return", ("Text", "It is done"));
        var version = await (await manager.Get($"/plans/{plan.Reference}/publish")).Submit("Prepare version", ("Form", "Table"));
        var draft = await (await manager.Get("/import"))
            .Submit(
                "Upload plan",
                [
                    ("Upload", "long.txt", Encoding.UTF8.GetBytes("PLAN LX1\nRecommendation 1\nAsk the child what they see at home.\nNurses ask each child. Elmere County Council will check it.\n")),
                ]);
        var review = (await (await manager.Get("/reviews/new")).Submit("Record serious incident", ("Reference", "LE1"), ("Title", "An infant"))).Path;
        foreach (var kind in (string[])["Chronology", "Report"])
            await (await manager.Get($"{review}/requests"))
                .Submit("Send request", ("Organisations", app.Organisation.Id.Value.ToString()), ("Kind", kind), ("Text", "From birth"));
        await using var db = await app.Open();
        var requests = await db.ReviewRequests.AsNoTracking().OrderBy(request => request.Kind).Select(request => request.Id).ToListAsync();
        await (await manager.Get("/board")).Submit("form:has([name=HeldOn]) button", ("HeldOn", "2026-03-02"), ("Title", "The board"));
        var meeting = await db.BoardMeetings.AsNoTracking().Select(one => one.Id).FirstAsync();
        var person = await app.AddAccount(Role.Reader);
        var organisation = $"/organisations/{app.Organisation.Id.Value}";

        var proof = await SomeProof.In(app, plan);
        // An answer that the board can challenge.
        var answered = (await SomeProof.In(app, plan, "answered")).Doubt;
        await (await manager.Get($"/doubts/{answered}")).Submit("Answer a doubt", ("Because", "New staff are being trained"), ("Until", $"{LondonTime.Today(app.Clock).AddMonths(2):d MMMM yyyy}"));

        var places = new Dictionary<string, (Visitor By, string Address)[]>(StringComparer.Ordinal);
        void At(string route, Visitor by, params string[] addresses) => places.Add(route, [.. addresses.Select(address => (by, address))]);
        At("sign-in", nobody, "/sign-in");
        At("forgotten-password", nobody, "/forgotten-password");
        At("account/passkeys", manager, "/account/passkeys");
        At("administration/people/invite", administrator, "/administration/people/invite");
        At("administration/people/{id:guid}", administrator, $"/administration/people/{person.Id}");
        await administrator.GetAndConfirm("/administration/directories");
        At("administration/directories", administrator, "/administration/directories");
        At("administration/second-steps", administrator, "/administration/second-steps");
        At("administration/tokens", administrator, "/administration/tokens");
        At("set-up", nobody, "/set-up");
        foreach (var page in (string[])["public", "setup", "setup/organisations", "setup/people", "partnership", "scale"])
            At($"administration/{page}", administrator, $"/administration/{page}");
        At("returns/reminders", administrator, "/returns/reminders");
        At("new-plan", manager, "/new-plan");
        At("plans/{reference}/state", manager, $"/plans/{plan.Reference}/state");
        At("plans/{reference}/recommendations/new", manager, $"/plans/{plan.Reference}/recommendations/new");
        At("recommendations/{id:guid}/edit", manager, $"{recommendation}/edit");
        At("recommendations/{id:guid}/actions/new", manager, $"{recommendation}/actions/new");
        At("recommendations/{id:guid}/board", manager, $"{recommendation}/board");
        At("{things:regex(^(recommendations|actions)$)}/{id:guid}/rate", manager, $"{recommendation}/rate", $"{action}/rate");
        At("{things:regex(^(recommendations|actions)$)}/{id:guid}/impact", manager, $"{recommendation}/impact", $"{action}/impact");
        foreach (var page in (string[])["edit", "due", "activity", "organisations", "contacts", "update", "evidence"])
            At($"actions/{{id:guid}}/{page}", manager, $"{action}/{page}");
        At("actions/{id:guid}/evidence/{piece:guid}/withdraw", manager, $"{action}/evidence/{piece}/withdraw");
        At("organisations/new", manager, "/organisations/new");
        foreach (var page in (string[])["names", "end", "contacts", "details"]) At($"organisations/{{id:guid}}/{page}", manager, $"{organisation}/{page}");
        At("board", manager, "/board");
        At("board/{id:guid}", manager, $"/board/{meeting}");
        At("returns/write/{action:guid}", lead, $"/returns/write/{plan.Action.Id.Value}");
        At("returns/{id:guid}", manager, sent.Path);
        At("publications/{id:guid}", manager, version.Path);
        At("import/{id:guid}/correct", manager, $"{draft.Path}/correct?piece=head", $"{draft.Path}/correct?piece=recommendations/0",
        $"{draft.Path}/correct?piece=recommendations/0/text");
        At("import/{id:guid}/organisations", manager, $"{draft.Path}/organisations");
        At("import/status-words", manager, "/import/status-words");
        At("pathways/replay", manager, "/pathways/replay");
        At("pathways/{key}", manager, "/pathways/was-not-brought");
        At("reviews/new", manager, "/reviews/new");
        At("reviews/from-report", manager, "/reviews/from-report");
        foreach (var page in (string[])["incident", "decision", "publication", "requests", "glossary"])
            At($"reviews/{{id:guid}}/{page}", manager, $"{review}/{page}");
        At("reviews/{id:guid}/steps/{step}", manager, $"{review}/steps/notification");
        At("reviews/{id:guid}/findings", manager, $"{review}/findings");
        At("reviews/{id:guid}/findings/{record}", manager, $"{review}/findings/new");
        At("reviews/{id:guid}/recommendations/{record}", manager, $"{review}/recommendations/new");
        At("reviews/{id:guid}/notes/{kind}/{record}", manager, $"{review}/notes/terms/new", $"{review}/notes/event/new");
        At("contributions/{id:guid}", lead, [.. requests.Select(id => $"/contributions/{id}")]);
        At("contributions/{id:guid}/entries/{entry}", lead, $"/contributions/{requests[0]}/entries/new");
        At("actions/{id:guid}/evidence/{piece:guid}/weigh", manager, $"{action}/evidence/{piece}/weigh");
        At("proofs/{id:guid}/withdraw", manager, $"/proofs/{proof.Proof}/withdraw");
        At("doubts/{id:guid}", manager, $"/doubts/{proof.Doubt}");
        At("doubts/{id:guid}/challenge", await app.SignedInAs(Role.BoardMember), $"/doubts/{answered}/challenge");
        At("indicators/new", manager, "/indicators/new");
        foreach (var page in (string[])["version", "change", "phase", "readings"]) At($"indicators/{{key}}/{page}", manager, $"/indicators/{SomeProof.Key}/{page}");
        var audit = await SomeAudit.In(app, manager, administrator);
        At("audits/new", manager, "/audits/new");
        At("audits/tools/{key}", manager, "/audits/tools/bruising");
        At("audits/rounds/new", manager, "/audits/rounds/new");
        At("audits/rounds/{schedule:guid}/{organisation:guid}/{number:int}", manager, $"/audits/rounds/{audit.Schedule}/{app.Organisation.Id.Value}/1");
        foreach (var page in (string[])["cases", "lock"]) At($"audits/{{reference}}/{page}", manager, $"/audits/{audit.Planned}/{page}");
        At("audits/{reference}/draw", manager, $"/audits/{audit.Framed}/draw");
        At("audits/{reference}/cases/{id:guid}", manager, $"/audits/{audit.Drawn}/cases/{audit.Case}");
        foreach (var page in (string[])["panel", "findings/new", "end"]) At($"audits/{{reference}}/{page}", manager, $"/audits/{audit.Open}/{page}");
        At("audits/{reference}/findings/{number:int}", manager, $"/audits/{audit.Open}/findings/1");
        At("audits/{reference}/attach/{aspect}", manager, $"/audits/{audit.Reported}/attach/recognition");
        var training = await SomeTraining.In(app, manager.Account);
        At("training/courses/new", manager, "/training/courses/new");
        At("training/scope", manager, "/training/scope");
        foreach (var page in (string[])["change", "sessions/new", "attach"]) At($"training/courses/{{id:guid}}/{page}", manager, $"/training/courses/{training.Course}/{page}");
        foreach (var page in (string[])["book", "change"]) At($"training/sessions/{{id:guid}}/{page}", manager, $"/training/sessions/{training.ToCome}/{page}");
        At("training/sessions/{id:guid}/attendance", manager, $"/training/sessions/{training.Held}/attendance");
        At("follow-up/{id:guid}/{code}", manager, training.Letter);
        At("audit-sheets/{id:guid}", manager, $"/audit-sheets/{audit.Sheet}");
        At("audit-sheets/{id:guid}/concern", manager, $"/audit-sheets/{audit.Sheet}/concern");
        At("moderations/{id:guid}", administrator, $"/moderations/{audit.Moderation}");
        At("concerns/{id:guid}", manager, $"/concerns/{audit.Concern}");
        var assessed = await SomeSelfAssessment.In(app, administrator);
        var (cycle, writes) = ($"/self-assessments/{assessed.Open}", app.Organisation.Id.Value);
        At("self-assessments/new", manager, "/self-assessments/new");
        At("self-assessments/standards/{key}", manager, "/self-assessments/standards/section-11");
        At("self-assessments/differences/{id:guid}", manager, $"/self-assessments/differences/{assessed.Question}");
        foreach (var page in (string[])["asked", "close"]) At($"self-assessments/{{reference}}/{page}", manager, $"{cycle}/{page}");
        foreach (var page in (string[])["", "/attach"]) At($"self-assessments/{{reference}}/statements/{{statement}}{page}", manager, $"{cycle}/statements/1.1{page}");
        At("self-assessments/{reference}/{organisation:guid}/standards/{standard}", manager, $"{cycle}/{writes}/standards/leadership");
        At("self-assessments/{reference}/{organisation:guid}/sign-off", await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id), $"{cycle}/{writes}/sign-off");
        At("self-assessments/{reference}/{organisation:guid}/statements/{statement}", administrator, $"/self-assessments/{assessed.Signed}/{writes}/statements/1.1");
        var policy = await SomePolicy.In(app);
        At("policies/new", manager, "/policies/new");
        foreach (var page in (string[])["new-version", "end", "attach"]) At($"policies/{{reference}}/{page}", manager, $"{policy.Address}/{page}");
        At("policies/{reference}/circulate", manager, $"{policy.Address}/circulate");
        At("policies/{reference}/acknowledge/{organisation:guid}", manager, $"{policy.Address}/acknowledge/{app.Organisation.Id.Value}");
        At("champions/new", manager, "/champions/new");
        foreach (var page in (string[])["", "/edit"]) At($"champions/{{id:guid}}{page}", manager, $"/champions/{policy.Champion.Id}{page}");
        var survey = await SomeSurvey.In(app, manager);
        At("surveys/new", manager, "/surveys/new");
        foreach (var page in (string[])["questions/{number:int}", "ask", "next"]) At($"surveys/{{reference}}/{page}", manager, $"/surveys/{survey.Draft}/{page.Replace("{number:int}", "1", StringComparison.Ordinal)}");
        At("surveys/{reference}/paper/{group:int}", manager, $"/surveys/{survey.Open}/paper/1");
        At("surveys/{reference}/contacts", manager, $"/surveys/{survey.Open}/contacts");
        At("surveys/{reference}/attach/{question}", manager, $"/surveys/{survey.Published}/attach/saw");
        At("surveys/{reference}/words", manager, $"/surveys/{survey.Closed}/words");
        At("surveys/{reference}/concern", manager, $"/surveys/{survey.Closed}/concern");
        At("survey-concerns/{id:guid}", manager, $"/survey-concerns/{survey.Concern}");
        var worker = await app.SignedInAs(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Posy Marlow"), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        At("children", worker, "/children");
        At("children/new", worker, "/children/new");
        At("children/{id:guid}/ask", worker, $"{child}/ask");
        At("children/{id:guid}/contacts/new", worker, $"{child}/contacts/new");
        At("children/{id:guid}/events/new", worker, $"{child}/events/new");
        var contacts = await (await worker.Get($"{child}/contacts/new")).Submit("Save contact", ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes"), ("Observed", "Posy slept"));
        var contact = contacts.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Last(h => h.Contains("/contacts/", StringComparison.Ordinal) && !h.EndsWith("/new", StringComparison.Ordinal));
        At("children/{id:guid}/contacts/{contact:guid}", worker, contact);
        At("children/{id:guid}/contacts/{contact:guid}/correct", worker, $"{contact}/correct");
        foreach (var school in (string[])["Elm Infants", "Oak Infants"])
            await (await worker.Get($"{child}/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", school), ("Basis", "Reported"));
        var (led, asked, reading, me) = (new ChildId(Guid.Parse(child.Split('/')[2])), Guid.Empty, Guid.Empty, new PersonId(worker.Account.Id));
        await using (var kept = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            var (now, today, own) = (DateTimeOffset.UtcNow.AddMinutes(-1), GoldenThread.Time.LondonTime.Day(DateTimeOffset.UtcNow.AddMinutes(-1)), app.Organisation.Id);
            var duty = new Team { Partnership = app.Partnership.Id, Organisation = own, Name = "Front door", IsDuty = true, FromDay = today };
            var somebody = await app.NewPerson(Role.Practitioner);
            var close = new Conflict { Partnership = app.Partnership.Id, Child = led, Account = new PersonId(somebody.Account.Id), Kind = ConflictKind.Friend, At = now, DeclaredBy = null };
            var opening = await kept.Openings.FirstAsync(o => o.Person == me);
            var question = new ReadingQuestion { Partnership = app.Partnership.Id, Child = led, Opening = opening.Id, Reader = me, AskedBy = PersonId.New(), AskedByName = "Somebody", Text = "Why?", At = now };
            var request = new AccessRequest { Partnership = app.Partnership.Id, Child = led, Account = new PersonId(somebody.Account.Id), Organisation = own, Purpose = "assessment", Because = "Referral", Level = Level.Plan, Days = 3, At = now, DueAt = now.AddDays(1) };
            (asked, reading) = (request.Id, question.Id);
            kept.AddRange(
                duty, request, close, question, new TeamMember { Partnership = app.Partnership.Id, Team = duty.Id, Account = me, FromDay = today },
                new Involvement { Partnership = app.Partnership.Id, Child = led, Organisation = own, Kind = InvolvementKind.Lead, FromDay = today, Because = "Leads" }.With(me),
                new Intake { Partnership = app.Partnership.Id, Organisation = own, ByName = "Somebody", At = now, Named = new IdentityAsked { FullName = "Wren Marlow" }, Text = "Seen" });
            await kept.Save();
        }

        var ours = (await worker.Get(child)).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/statements/", StringComparison.Ordinal));
        At("children/{id:guid}/facts/new", worker, $"{child}/facts/new?Instead={ours.Split('/')[^1]}");
        At("children/{id:guid}/statements/{statement:guid}", worker, ours);
        foreach (var page in (string[])["accounts", "involvement", "seals", "restriction", "conflict?asked=true", "openings"]) At($"children/{{id:guid}}/{page.Split('?')[0]}", worker, $"{child}/{page}");
        At("children/{id:guid}/involvement/{involvement:guid}", worker, (await worker.Get($"{child}/involvement")).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/involvement/", StringComparison.Ordinal)));
        At("children/{id:guid}/profile/answer", worker, $"{child}/profile/answer?factor=crying", $"{child}/profile/answer?group=Home");
        foreach (var page in (string[])["ask", "escalate", "settle"]) At($"children/{{id:guid}}/profile/{page}", worker, $"{child}/profile/{page}?factor=crying");
        At("children/{id:guid}/profile/help", worker, $"{child}/profile/help");
        At("children/{id:guid}/seen", worker, $"{child}/seen");
        At("children/{id:guid}/requests/{request:guid}", worker, $"{child}/requests/{asked}");
        At("readings/{id:guid}", worker, $"/readings/{reading}");
        At("intake", worker, "/intake");
        At("conflicts", await app.NewPerson(Role.TeamManager), "/conflicts");
        At("administration/people/invite-several", await app.SignedInAs(Role.Administrator), "/administration/people/invite-several");
        At("teams", await app.SignedInAs(Role.Administrator), "/teams");
        At("children/hand-in", worker, "/children/hand-in");
        At("own-address", worker, "/own-address");
        At("adult-risk", worker, "/adult-risk");
        var (supervisor, task) = await SomeTask.In(app, led, me);
        At("children/{id:guid}/supervision", supervisor, $"{child}/supervision");
        At("children/{id:guid}/tasks/{task:guid}", supervisor, $"{child}/tasks/{task}");
        var onPlan = await SomeChildPlan.In(app, worker, supervisor, child);
        foreach (var page in (string[])["plan/needs/new", "plan/watch-points/new", "plan/if/new", "plan/visits/new", "plan/dangers/new", "plan/questions/new", "decisions/new", "agreement/new", "meetings", "orders", "shares/new", "consents/new"]) At($"children/{{id:guid}}/{page}", worker, $"{child}/{page}");
        At("children/{id:guid}/plan/{thing:guid}", worker, onPlan.Need, onPlan.Point, onPlan.Danger);
        At("children/{id:guid}/decisions/{decision:guid}", supervisor, onPlan.Decision);
        At("children/{id:guid}/agreement/{agreement:guid}", worker, onPlan.Agreement);
        At("children/{id:guid}/shares/{share:guid}", worker, onPlan.Share);
        At("children/{id:guid}/consents/{consent:guid}", worker, onPlan.Consent);
        At("children/{id:guid}/orders/{order:guid}", worker, onPlan.Order);
        var elsewhere = await app.AddOrganisation(app.Partnership.Id, $"Northmere Trust {Guid.NewGuid():N}");
        var asking = new Statement(app.Partnership.Id, led, StatementId.New(), StatementKind.Question, new WrittenBy(elsewhere.Id, null, "Somebody", DateTimeOffset.UtcNow.AddMinutes(-1)), new Given { Part = Part.Plan }) { Words = new GoldenThread.Children.ChildPlans.QuestionContent("What do you know?", app.Organisation.Id).Words() };
        await using (var kept = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            kept.Add(asking);
            await kept.Save();
        }

        At("children/{id:guid}/questions/{question:guid}", worker, $"{child}/questions/{asking.Number.Value}");
        var officer = await app.SignedInAs(Role.DataProtectionOfficer);
        At("sharing-agreements", officer, "/sharing-agreements");
        await using (var kept = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            var agreement = new SharingAgreement { Partnership = app.Partnership.Id, Parties = [app.Organisation.Id.Value, Guid.NewGuid()], What = "Incidents", Mode = SharingAgreement.Contents, Purposes = ["support"], Basis = "public task", FromDay = new DateOnly(2026, 1, 1) };
            kept.Add(agreement);
            await kept.Save();
            At("sharing-agreements/{id:guid}", officer, $"/sharing-agreements/{agreement.Id}");
        }
        var breaker = await app.NewPerson(Role.Practitioner);
        await (await breaker.GetAndConfirm($"{child}/glass")).Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "Not at home since this morning"));
        At("children/{id:guid}/glass", breaker, $"{child}/glass");
        At("glass", await app.NewPerson(Role.IndependentChair), "/glass");
        return places;
    }
}
