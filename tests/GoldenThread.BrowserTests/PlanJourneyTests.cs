using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>A plan is made, looked at before the door, answered at a contact, decided on, agreed with the family and handed over: on a phone, with and without scripts.</summary>
public sealed class PlanJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plan_is_made_looked_at_answered_and_handed_over(bool scripts)
    {
        var (mark, today) = (scripts ? "s" : "n", LondonTime.Today(TimeProvider.System));
        await using var worker = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);
        await using var manager = await site.SignedIn(Role.TeamManager, Window.Phone, scripts);
        await using var visitor = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);
        static Task Tick(Window window, string name, string value) => window.Page.Locator($"input[name='{name}'][value='{value}']").First.CheckAsync(new LocatorCheckOptions { Force = true });

        await worker.Go("/children/new");
        await worker.Fill("Full name", $"Ivy Ashby{mark}");
        await worker.Fill("Date of birth", "4 May 2026");
        await worker.Fill("Reason for the record", "A referral");
        await worker.Press("Begin record");
        var record = new Uri(worker.Page.Url).AbsolutePath;
        await Involved(record, worker, manager, visitor);

        // The lead makes the plan; what is missing is said and what was typed stays.
        await worker.Go($"{record}/plan/needs/new");
        await worker.Fill("What is needed", "A washing machine that works");
        await worker.Check();
        await worker.Press("Add need");
        await worker.Shows("Choose who sees to it");
        (await worker.Page.Locator("#What").InputValueAsync()).ShouldBe("A washing machine that works");
        await worker.Page.Locator("#Owner").SelectOptionAsync(worker.Account!.Id.ToString());
        await worker.Fill("By when", $"{today.AddDays(20):d MMMM yyyy}");
        await worker.Fill("How you will know that it is met", "It is in the kitchen");
        await worker.Press("Add need");
        await worker.Shows("A washing machine that works");
        await worker.Go($"{record}/plan/watch-points/new");
        await worker.Fill("What to look for or ask", "Who makes up the bottles?");
        await Tick(worker, "Who", "social-care");
        await worker.Fill("In words for the family", "How the bottles are made up");
        await worker.Check();
        await worker.Press("Add watch-point");
        await worker.Go($"{record}/plan/dangers/new");
        await worker.Fill("What is the danger", "A large dog that is not on a lead");
        await worker.Fill("What visitors do about it", "Visit in pairs");
        await worker.Check();
        await worker.Press("Add danger");
        await worker.Go($"{record}/plan/if/new");
        await worker.Fill("If", "Nobody opens the door twice in a row");
        await worker.Fill("What we do then", "Ring the lead the same day");
        await worker.Check();
        await worker.Press("Add what we do if");
        await worker.Go($"{record}/plan/visits/new");
        await worker.Page.Locator("#Who").SelectOptionAsync(worker.Account.Id.ToString());
        await worker.Fill("First visit", $"{today.AddDays(1):d MMMM yyyy}");
        await worker.Fill("Every how many days", "7");
        await worker.Check();
        await worker.Press("Add visits");
        await worker.Shows("every 7 days");
        await worker.Check();
        await worker.Picture($"plan-{mark}");

        // Who does not keep the plan proposes.
        await visitor.Go($"{record}/plan");
        await visitor.Shows("What you add is a proposal");
        await visitor.Go($"{record}/plan/watch-points/new");
        await visitor.Fill("What to look for or ask", "Is the stair gate shut?");
        await Tick(visitor, "Who", "social-care");
        await visitor.Press("Add watch-point");
        await visitor.Shows("Proposed by");

        // Before the door, and then the visit is recorded with the answers.
        await visitor.Go($"{record}/door");
        foreach (var words in (string[])["A large dog that is not on a lead", "Who makes up the bottles?", "Is the stair gate shut?", "Nobody has looked yet", "A washing machine that works", worker.Account.FullName]) await visitor.Shows(words);
        await visitor.Check();
        await visitor.Picture($"door-{mark}");
        await visitor.Press("Record the visit");
        await visitor.Heads("Record a contact");
        await Tick(visitor, "How", "InPerson");
        await Tick(visitor, "Result", "Met");
        await Tick(visitor, "Each[0].Seen", "yes");
        await visitor.Page.Locator("#Looked input[value=Concern]").First.CheckAsync(new LocatorCheckOptions { Force = true });
        await visitor.Page.Locator("#Looked input[value=CouldNotLook]").Nth(1).CheckAsync(new LocatorCheckOptions { Force = true });
        await visitor.Page.Locator("#Looked textarea").Nth(1).FillAsync("The hall was dark");
        await visitor.Press("Save contact");
        await visitor.Shows("Enter what concerns you");
        (await visitor.Page.Locator("#Looked textarea").Nth(1).InputValueAsync()).ShouldBe("The hall was dark");
        await visitor.Check();
        await visitor.Page.Locator("#Looked textarea").First.FillAsync("Nobody at home knew how");
        await visitor.Picture($"watch-points-{mark}");
        await visitor.Press("Save contact");
        await visitor.Heads("Chronology");
        await visitor.Go($"{record}/door");
        await visitor.Shows("looked, concern");
        await visitor.Shows("Nobody at home knew how");

        // The lead agrees to the proposal, closes the need, records a decision that the manager signs off.
        await worker.Go($"{record}/plan");
        await worker.Follow("Is the stair gate shut?");
        await worker.Shows("The hall was dark");
        await worker.Check();
        await worker.Press("Put on the plan");
        await worker.ShowsNot("This is a proposal");
        await worker.Go($"{record}/decisions/new");
        await worker.Fill("Question", "Is a child in need plan needed?");
        await worker.Fill("What was chosen", "Yes");
        await worker.Fill("Reasons", "Nobody at home knows how to make up the bottles");
        await Tick(worker, "Kind", "Threshold");
        await worker.Check();
        await worker.Press("Record decision");
        await worker.Shows("Choose who signs this decision off");
        await worker.Page.Locator("#Signer").SelectOptionAsync(manager.Account!.Id.ToString());
        await worker.Press("Record decision");
        await worker.Shows("Waiting to be signed off");
        await worker.Follow("Is a child in need plan needed?");
        await worker.ShowsNot("Sign off");
        await manager.Go($"{record}/decisions");
        await manager.Follow("Is a child in need plan needed?");
        await manager.Check();
        await manager.Picture($"decision-{mark}");
        await manager.Press("Sign off");
        await manager.Shows("Signed off by");

        // An agreement, and what the family reads: no watch-point without words for them, and no danger.
        await worker.Go($"{record}/agreement/new");
        await worker.Fill("What the agreement is for", "A safe place to sleep");
        await worker.Page.Locator("textarea[name='Terms[0].What']").FillAsync("We will bring a cot");
        await worker.Fill("What happens if it is not kept", "We ask again");
        await worker.Fill("How the family understood it", "Read together");
        await worker.Fill("Review date", $"{today.AddDays(60):d MMMM yyyy}");
        await worker.Check();
        await worker.Press("Record agreement");
        await worker.Shows("Enter a review date within 6 weeks");
        await worker.Fill("Review date", $"{today.AddDays(30):d MMMM yyyy}");
        await worker.Press("Record agreement");
        await worker.Shows("In force");
        await worker.Go($"{record}/family-version");
        foreach (var words in (string[])["Our plan for Ivy", "How the bottles are made up", "A washing machine that works.", "We will bring a cot.", worker.Account.FullName]) await worker.Shows(words);
        await Expect(worker.Page.Locator("article")).Not.ToContainTextAsync("dog");
        await Expect(worker.Page.Locator("article")).Not.ToContainTextAsync("stair gate");
        await worker.Check();
        await worker.Picture($"family-version-{mark}");

        // Who leaves says who takes over; who leads is followed by somebody.
        await manager.Go($"{record}/involvement");
        await manager.Page.Locator("main li", new PageLocatorOptions { HasText = ", lead, from" }).Locator("a").First.ClickAsync();
        await manager.Check();
        await manager.Picture($"closing-{mark}");
        await manager.Fill("Last day", $"{today.AddDays(5):d MMMM yyyy}");
        await manager.Fill("Reason", "She moves to another team");
        await manager.Page.Locator("#NextWorker").SelectOptionAsync(visitor.Account!.Id.ToString());
        await manager.Press("Announce closing");
        await manager.Shows("Say who takes over: A washing machine that works");
        foreach (var select in await manager.Page.Locator("select[name^='TakesOver']").AllAsync()) await select.SelectOptionAsync(visitor.Account.Id.ToString());
        if (await manager.Page.Locator("#TasksTo").CountAsync() > 0) await manager.Page.Locator("#TasksTo").SelectOptionAsync(visitor.Account.Id.ToString());
        await manager.Press("Announce closing");
        await Expect(manager.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Closing announced.");
    }

    // The lead, the manager who sees the record, and another visitor of an organisation that is social care.
    private async Task Involved(string record, Window lead, Window manager, Window visitor)
    {
        await site.Database.AsOwner($"update organisation set kind = coalesce(kind, 'social-care') where id = '{site.Organisation.Id.Value}'");
        await using var db = await site.Database.Database.Open(Session.System(site.Partnership.Id));
        var day = LondonTime.Today(TimeProvider.System);
        foreach (var (window, kind) in new[] { (lead, InvolvementKind.Lead), (manager, InvolvementKind.Core), (visitor, InvolvementKind.Visiting) })
            db.Add(new Involvement { Partnership = site.Partnership.Id, Child = new ChildId(Guid.Parse(record.Split('/')[2])), Organisation = site.Organisation.Id, Kind = kind, FromDay = day, Because = "The plan" }.With(new PersonId(window.Account!.Id)));
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }
}
