using System.Net;
using GoldenThread.Web.Pages.Notices;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Notices;

public sealed class NoticePagesTests(NoticePagesTests.AppWithContact app) : IClassFixture<NoticePagesTests.AppWithContact>
{
    private static readonly string[] AtTheFoot = ["/help", "/published", "/accessibility", "/privacy", "/cookies"];

    [Fact]
    public async Task Every_page_has_its_foot_also_those_of_the_public_and_of_errors()
    {
        var reader = await app.SignedInAs(Role.Reader);
        foreach (var page in (WebPage[])
        [
            await app.Nobody().Get("/sign-in"), await app.Nobody().Get("/published"), await app.Nobody().Get("/nowhere"), await app.Nobody().Get("/cookies"),
            await reader.Get("/plans"), await reader.Get("/accessibility"),
        ])
        {
            var foot = page.Document.QuerySelector("footer").ShouldNotBeNull(page.Path);
            foot.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(AtTheFoot, page.Path);
            foot.TextContent.ShouldContain($"Golden Thread {ProductVersion.Number}");
        }
    }

    [Fact]
    public async Task What_an_administrator_writes_is_read_by_everybody_and_of_two_the_second_is_told()
    {
        var (one, other) = (await app.SignedInAs(Role.Administrator), await app.NewPerson(Role.Administrator));
        (await app.Nobody().Get("/privacy")).Text.ShouldContain("has not published its privacy notice here yet");
        var second = await other.Get("/administration/public");

        (await (await one.Get("/administration/public")).Submit(
            "Save", ("ContactEmail", "people@northmere.example"), ("Privacy", "# Who we are\n\nWe are the controller <of> this.\n\n- your name\n- your role"),
            ("Fails", "The map cannot be read aloud."), ("ReviewedOn", "3 March 2027"))).Done.ShouldBe("Information for the public saved.");
        var refused = await second.Submit("Save", ("ContactEmail", "other@northmere.example"), ("Privacy", "Mine"));

        refused.Text.ShouldContain("We are the controller <of> this.", Case.Sensitive, "the second sees what the first wrote");
        refused.Document.QuerySelector("#Privacy")!.TextContent.Trim().ShouldBe("Mine", "and keeps their own words");
        var privacy = await app.Nobody().Get("/privacy");
        privacy.Text.ShouldContain("We are the controller <of> this.");
        privacy.Document.QuerySelectorAll("main li").Select(line => line.TextContent).ShouldContain("your name");
        privacy.Document.QuerySelector("main h3")!.TextContent.ShouldBe("Who we are");
        var statement = await app.Nobody().Get("/accessibility");
        statement.Text.ShouldContain("The map cannot be read aloud.");
        statement.Text.ShouldContain("last reviewed on 3 March 2027");
        statement.Document.QuerySelector("main a[href='mailto:people@northmere.example']").ShouldNotBeNull();
        (await refused.Submit("Save")).Done.ShouldBe("Information for the public saved.");
        (await app.Nobody().Get("/privacy")).Text.ShouldContain("Mine");
    }

    [Fact]
    public async Task Programs_find_whom_to_tell_of_a_fault_and_where_a_password_is_changed()
    {
        var text = await app.Nobody().Http.GetStringAsync(new Uri("/.well-known/security.txt", UriKind.Relative), TestContext.Current.CancellationToken);

        text.ShouldContain("Contact: mailto:security@northmere.example\n");
        var expires = text.Split('\n').Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..];
        DateTimeOffset.Parse(expires, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(app.Clock.GetUtcNow());
        using var change = await app.Nobody().Send(HttpMethod.Get, "/.well-known/change-password");
        change.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        change.Headers.Location!.OriginalString.ShouldBe("/account/password");
    }

    [Fact]
    public async Task The_terms_of_what_others_made_are_served_and_lie_beside_what_is_built()
    {
        var notices = await app.Nobody().Http.GetStringAsync(new Uri("/assets/third-party-notices.txt", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var name in (string[])["echarts 6", "zrender ", "govuk-frontend 6", "Npgsql 10", "Quartz 4", "@zxcvbn-ts/language-common 4"])
            notices.ShouldContain($"\n{name}");
        notices.ShouldContain("Crown Copyright (Government Digital Service)", Case.Sensitive, "of the design system");
        notices.ShouldContain("Copyright 2017-2026 The Apache Software Foundation", Case.Insensitive, "of the charts");
        notices.ShouldContain("Apache License 2.0 (Apache-2.0)");
        foreach (var file in (string[])["LICENSE", "NOTICE"]) File.Exists(Path.Combine(AppContext.BaseDirectory, file)).ShouldBeTrue(file);
        (await app.Nobody().Http.GetStringAsync(new Uri("/assets/charts.js", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("charts.js.LEGAL.txt");
    }

    [Fact]
    public async Task Help_shows_ones_own_tour_first_and_every_role_has_one()
    {
        var lead = await app.SignedInAs(Role.OrganisationLead);

        (await lead.Get("/help")).Document.QuerySelector("h2")!.TextContent.ShouldBe("Ten minutes as an organisation lead");
        (await app.Nobody().Get("/help")).Document.QuerySelectorAll("main details").Length.ShouldBe(Enum.GetValues<Role>().Length);
        (await lead.Get("/help")).Document.QuerySelectorAll("main details a").ShouldBeEmpty("pages of other roles are shut to them");
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = await app.SignedInAs(role);
            foreach (var stop in HelpTours.For(role).Where(stop => stop.Address is not null))
                if ((await person.Get(stop.Address!)) is not { Status: HttpStatusCode.OK } page || page.Path.StartsWith("/sign-in", StringComparison.Ordinal))
                    wrong.Add($"{role}: {stop.Address}");
        }

        wrong.ShouldBeEmpty("a tour leads nobody to a page that is shut to them");
    }

    [Fact]
    public void Words_of_the_public_become_headings_paragraphs_and_lists_and_nothing_is_left_out()
    {
        var pieces = NoticeText.Pieces("# One\r\n\r\nFirst line\r\nsecond\r\n\r\nNext\n- a\n- b\nafter\n\n# not a heading\nas it goes on\n\n\n");

        pieces.Select(piece => (piece.Kind, string.Join('|', piece.Lines))).ShouldBe(
        [
            (NoticeText.Kind.Heading, "One"), (NoticeText.Kind.Paragraph, "First line|second"), (NoticeText.Kind.Paragraph, "Next"),
            (NoticeText.Kind.List, "a|b"), (NoticeText.Kind.Paragraph, "after"), (NoticeText.Kind.Paragraph, "# not a heading|as it goes on"),
        ]);
    }

    public sealed class AppWithContact : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("GoldenThread:SecurityContact", "mailto:security@northmere.example");
    }
}
