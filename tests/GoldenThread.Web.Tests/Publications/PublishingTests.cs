using System.Net;
using GoldenThread.Publications;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Publications;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Publications;

/// <summary>A version from its preparation to the public page.</summary>
public sealed class PublishingTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Two_people_publish_a_plan_and_everybody_reads_it_in_three_formats()
    {
        var plan = await SomePlan.In(app, "Train every team <soon>");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var second = await app.NewPerson(Role.Administrator);
        var nobody = app.Nobody();
        var address = $"/published/{app.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}";
        (await nobody.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, "nothing is public before it is published");

        var version = await Prepare(preparer, plan, PublicationForm.Table);
        version.Text.ShouldContain("This is the first version.");
        (await preparer.Get($"{version.Path}/preview")).Text.ShouldContain("Not published");
        var requested = await version.Submit("Send for approval");
        requested.Done.ShouldNotBeNull(requested.Text);
        requested.Text.ShouldContain("A colleague must approve it");
        (await nobody.Get($"{address}/table/1")).Status.ShouldBe(HttpStatusCode.NotFound);

        var published = await (await second.Get(version.Path)).Submit("Publish version");
        published.Done.ShouldBe("Version published.", published.Text);

        var page = await nobody.Get($"{address}/table/1");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Train every team <soon>");
        page.Text.ShouldNotContain("Not published");
        page.Answer.Headers.GetValues("Content-Security-Policy").Single()
            .ShouldContain($"style-src '{GoldenThread.Documents.Publications.PublicationHtml.StyleHash}'");
        page.Answer.Headers.CacheControl!.Public.ShouldBeTrue();
        (await nobody.Get($"{address}/table")).Text.ShouldBe(page.Text);
        foreach (var (format, begins) in new[] { ("docx", "PK"), ("pdf", "%PDF") })
        {
            var file = await nobody.Send(HttpMethod.Get, $"{address}/table/1.{format}");
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith(begins);
            file.Content.Headers.ContentDisposition!.FileName!.ShouldContain($"version-1.{format}");
        }

        (await nobody.Get("/sign-in")).Document.QuerySelector("footer a[href='/published']").ShouldNotBeNull();
        (await nobody.Get("/published")).Text.ShouldContain(plan.Reference);
        (await nobody.Get($"/published/{app.Partnership.Slug}")).Text.ShouldContain(plan.Plan.Title);
        var versions = await nobody.Get(address);
        versions.Text.ShouldContain("Version 1");
        versions.Text.ShouldNotContain("Invented", Case.Sensitive, "names of those who decided are not the public's");
    }

    [Fact]
    public async Task A_version_has_the_logo_of_the_day_on_which_it_was_prepared()
    {
        var administrator = await app.NewPerson(Role.Administrator);
        var preparer = await app.NewPerson(Role.BusinessManager);
        (await preparer.Get("/administration/logo")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await administrator.Get("/administration/logo");
        (await page.Submit("Save logo")).Errors.ShouldBe(["Choose a file"]);
        (await page.Submit("Save logo", [("Upload", "logo.png", "<svg/>"u8.ToArray())])).Errors.ShouldBe(["Choose a picture that is a PNG or a JPEG file"]);
        var first = await page.Submit("Save logo", [("Upload", "logo.png", SamplePicture.Wide)]);
        first.Done.ShouldBe("Logo saved. The next version that is prepared has it.");
        first.Text.ShouldContain("60 by 20 pixels");
        (await page.Submit("Save logo", [("Upload", "logo.png", SamplePicture.Square)])).Errors.Single().ShouldStartWith("Somebody else changed the logo");

        var plan = await SomePlan.In(app, "Meet the families");
        var version = await Prepare(preparer, plan, PublicationForm.Table);
        var removed = await first.Submit("Publish without a logo");
        removed.Document.QuerySelector("main img").ShouldBeNull();
        await removed.Submit("Save logo", [("Upload", "logo.png", SamplePicture.Square)]);
        await version.Submit("Send for approval");
        (await (await administrator.Get(version.Path)).Submit("Publish version")).Done.ShouldBe("Version published.");

        var published = await app.Nobody().Get($"/published/{app.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/table/1");
        published.Document.QuerySelector("img.logo")!.GetAttribute("src")!.ShouldEndWith(Convert.ToBase64String(SamplePicture.Wide));
        published.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src data:;");
    }

    [Fact]
    public async Task The_preparer_is_told_what_was_decided_once_it_was()
    {
        var preparer = await app.NewPerson(Role.BusinessManager);
        var second = await app.NewPerson(Role.Administrator);
        var (published, refused) = (await SomePlan.In(app, "Meet all schools"), await SomePlan.In(app, "Meet all clubs"));
        foreach (var plan in (SomePlan[])[published, refused])
        {
            var version = await (await Prepare(preparer, plan, PublicationForm.Table)).Submit("Send for approval");
            if (plan == published) (await (await second.Get(version.Path)).Submit("Publish version")).Done.ShouldNotBeNull();
            else (await (await second.Get(version.Path)).Submit("Reject version", ("Because", "A date is wrong"))).Done.ShouldNotBeNull();
        }

        await using var db = await app.Open();
        var letters = await db.Outbox.AsNoTracking().Where(letter => letter.ToAddress == preparer.Account.Email).OrderBy(letter => letter.CreatedAt)
            .ToListAsync(TestContext.Current.CancellationToken);
        letters.Select(letter => letter.Subject).ShouldBe([$"Version 1 of {published.Reference}: published", $"Version 1 of {refused.Reference}: rejected"]);
        letters[0].Body.ShouldContain($"{second.Account.FullName} approved the version of {published.Reference} that you prepared. It has been published.");
        letters[1].Body.ShouldContain($"{second.Account.FullName} rejected the version of {refused.Reference} that you prepared.");
    }

    [Fact]
    public async Task The_preparer_cannot_publish_what_they_prepared()
    {
        var plan = await SomePlan.In(app, "Audit forty files");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var version = await Prepare(preparer, plan, PublicationForm.Narrative);
        var requested = await version.Submit("Send for approval");
        requested.Document.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Trim() == "Publish version");

        // Even where the form that the second person sees is sent by hand.
        var token = requested.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var row = requested.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", row)]);
        var forged = await preparer.Send(HttpMethod.Post, $"{version.Path}?handler=Approve", form);
        (await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldContain("You cannot publish a version that you prepared. Ask a colleague to publish it.");
        await using var db = await app.Open();
        (await db.Publications.SingleAsync(p => p.Plan == plan.Plan.Id, TestContext.Current.CancellationToken)).State.ShouldBe(PublicationState.Requested);
    }

    [Fact]
    public async Task Every_place_that_the_check_found_is_looked_at_and_answered_for()
    {
        var plan = await SomePlan.In(app, "Tamsin Ellery (NHS 943 476 5919) leads the audit, telephone 01632 960 123");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var version = await Prepare(preparer, plan, PublicationForm.Table);
        version.Text.ShouldContain("The check found 3 places");
        version.Text.ShouldContain("NHS number. Recommendation 1, action 1");

        var unticked = await version.Submit("Send for approval", ("Answer", "They are invented"));
        unticked.Errors.Single().ShouldContain("3 of 3 are not ticked");
        unticked.Document.QuerySelector("textarea[name=Answer]")!.TextContent.Trim().ShouldBe("They are invented");

        var unanswered = await unticked.Submit("Send for approval", ("Answer", ""), ("Seen", "1"), ("Seen", "2"), ("Seen", "3"));
        unanswered.Errors.Single().ShouldContain("enter why they can be published");
        unanswered.Document.QuerySelectorAll("input[name=Seen][checked]").Length.ShouldBe(3);

        var sent = await unanswered.Submit("Send for approval", ("Answer", "All are invented"));
        sent.Done.ShouldNotBeNull(sent.Text);
        (await (await app.NewPerson(Role.Administrator)).Get(version.Path)).Text.ShouldContain("All are invented");
    }

    [Fact]
    public async Task What_was_checked_is_what_is_published_although_the_plan_moved_on()
    {
        var plan = await SomePlan.In(app, "Meet all schools");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var version = await (await Prepare(preparer, plan, PublicationForm.Table)).Submit("Send for approval");
        await Update(plan, "Not checked by anybody");
        var second = await app.NewPerson(Role.BusinessManager);
        var seen = await second.Get(version.Path);
        seen.Text.ShouldContain("The plan has changed since this version was prepared");
        await seen.Submit("Publish version");

        var address = $"/published/{app.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/table";
        (await app.Nobody().Get($"{address}/1")).Text.ShouldNotContain("Not checked by anybody");

        var next = await Prepare(preparer, plan, PublicationForm.Table);
        next.Heading.ShouldBe($"Version 2 of {plan.Reference}");
        next.Text.ShouldContain("one update was added");
        await next.Submit("Send for approval");
        await (await second.Get(next.Path)).Submit("Publish version");
        (await app.Nobody().Get(address)).Text.ShouldContain("Not checked by anybody");
        (await app.Nobody().Get($"{address}/1")).Text.ShouldNotContain("Not checked by anybody", Case.Sensitive, "an earlier version stays at its own address");
    }

    [Fact]
    public async Task A_version_that_is_refused_says_why_and_uses_no_number_up()
    {
        var plan = await SomePlan.In(app, "Write the guide");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var version = await (await Prepare(preparer, plan, PublicationForm.Table)).Submit("Send for approval");
        var second = await app.NewPerson(Role.BusinessManager);

        var without = await (await second.Get(version.Path)).Submit("Reject version");
        without.Errors.ShouldBe(["Enter a reason that explains what must be corrected."]);
        (await without.Submit("Reject version", ("Because", "A date is wrong"))).Done.ShouldNotBeNull();

        (await preparer.Get(version.Path)).Text.ShouldContain("A date is wrong");
        (await Prepare(preparer, plan, PublicationForm.Table)).Heading.ShouldBe($"Version 1 of {plan.Reference}");
    }

    [Fact]
    public async Task Two_people_who_decide_at_once_publish_one_version()
    {
        var plan = await SomePlan.In(app, "Ask fathers");
        var version = await (await Prepare(await app.SignedInAs(Role.BusinessManager), plan, PublicationForm.Table))
            .Submit("Send for approval");
        var first = await (await app.NewPerson(Role.BusinessManager)).Get(version.Path);
        var other = await (await app.NewPerson(Role.Administrator)).Get(version.Path);

        (await first.Submit("Publish version")).Done.ShouldBe("Version published.");
        (await other.Submit("Reject version", ("Because", "Not yet"))).Errors.Single().ShouldContain("Somebody else decided");
        await using var db = await app.Open();
        (await db.Publications.SingleAsync(p => p.Plan == plan.Plan.Id, TestContext.Current.CancellationToken)).State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task A_withdrawn_version_says_so_at_its_address_and_its_files_are_gone()
    {
        var plan = await SomePlan.In(app, "Publish the standards");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var version = await (await Prepare(preparer, plan, PublicationForm.Table)).Submit("Send for approval");
        await (await (await app.NewPerson(Role.Administrator)).Get(version.Path)).Submit("Publish version");
        (await (await preparer.Get(version.Path)).Submit("Withdraw version", ("Because", "It named a school by mistake"))).Done.ShouldNotBeNull();

        var nobody = app.Nobody();
        var address = $"/published/{app.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}";
        var gone = await nobody.Get($"{address}/table/1");
        gone.Status.ShouldBe(HttpStatusCode.Gone);
        gone.Text.ShouldContain("It named a school by mistake");
        gone.Text.ShouldNotContain("Publish the standards");
        (await nobody.Send(HttpMethod.Get, $"{address}/table/1.pdf")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await nobody.Get($"{address}/table")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.Get(address)).Text.ShouldContain("This version was withdrawn");
    }

    [Fact]
    public async Task Another_partnership_does_not_see_what_is_in_hand()
    {
        var plan = await SomePlan.In(app, "See every child");
        var version = await Prepare(await app.SignedInAs(Role.BusinessManager), plan, PublicationForm.Table);
        var stranger = await app.SignedInAs(Role.Administrator, (await app.Database.AddPartnership()).Id);
        (await stranger.Get(version.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"{version.Path}/preview")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_finds_what_is_public_with_its_files_and_nothing_that_is_in_hand()
    {
        var plan = await SomePlan.In(app, "Visit every school");
        var preparer = await app.SignedInAs(Role.BusinessManager);
        var client = await Api.ApiClient.With(app, Role.Reader);
        var version = await (await Prepare(preparer, plan, PublicationForm.Table)).Submit("Send for approval");
        var question = $"/api/v1/publications?plan={plan.Plan.Id.Value}";
        (await client.Get(question)).Body["total"]!.GetValue<int>().ShouldBe(0);

        await (await (await app.NewPerson(Role.Administrator)).Get(version.Path)).Submit("Publish version");

        var found = await client.Get(question);
        found.Body["total"]!.GetValue<int>().ShouldBe(1);
        var links = found.Body["items"]![0]!["links"]!;
        foreach (var format in (string[])["html", "docx", "pdf"])
            (await app.Nobody().Send(HttpMethod.Get, links[format]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.OK, format);
        (await client.Get(links["self"]!.GetValue<string>())).Body["state"]!.GetValue<string>().ShouldBe("published");
    }

    private static async Task<WebPage> Prepare(Visitor visitor, SomePlan plan, PublicationForm form)
    {
        var page = await (await visitor.Get($"/plans/{plan.Reference}")).Follow("Publish");
        var prepared = await page.Submit("Prepare version", ("Form", form.ToString()));
        prepared.Path.ShouldStartWith("/publications/", Case.Sensitive, prepared.Text);
        return prepared;
    }

    private async Task Update(SomePlan plan, string words)
    {
        await using var db = await app.Open();
        var action = await Storage.Plans.PlanLoading.Load(db, plan.Action.Id);
        action!.Report(words, SomePlan.Manager(app));
        await db.Save();
    }
}
