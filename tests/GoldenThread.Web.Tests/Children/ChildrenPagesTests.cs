using System.Net;

namespace GoldenThread.Web.Tests.Children;

/// <summary>A record begins, is seen by those whose work gives it to them, and by nobody else; what is not to be seen reads the same whatever the reason.</summary>
public sealed class ChildrenPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Nothing = "Nothing was found that you may see";

    [Fact]
    public async Task A_record_begins_and_is_seen_by_whoever_began_it_with_who_may_see_it()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await Begin(worker, "Posy Marlow");
        begun.Done.ShouldBe("Record begun. Your team is involved, and its manager was told.", begun.Text);
        begun.Heading.ShouldBe("Posy Marlow, born 1 January 2025");
        begun.Text.ShouldContain("You see: record, by involvement.");
        begun.Text.ShouldContain("Who may see this page");
        (await worker.Get("/children")).Text.ShouldContain("Posy Marlow");

        var opened = await worker.Get(begun.Path + "/openings");
        opened.Heading.ShouldBe("Who has opened this record");
        opened.Text.ShouldContain("Invented Practitioner");
        opened.Text.ShouldContain("involvement");
    }

    [Fact]
    public async Task A_colleague_without_a_reason_gets_the_one_sentence_byte_for_byte_as_for_a_child_who_is_not_there()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await Begin(worker, "Wren Marlow");
        var other = await app.NewPerson(Role.Practitioner);
        var (there, absent) = (await other.Send(HttpMethod.Get, begun.Path), await other.Send(HttpMethod.Get, $"/children/{Guid.NewGuid()}"));
        there.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var cancellation = TestContext.Current.CancellationToken;
        (await there.Content.ReadAsByteArrayAsync(cancellation)).ShouldBe(await absent.Content.ReadAsByteArrayAsync(cancellation));
        (await there.Content.ReadAsStringAsync(cancellation)).ShouldContain(Nothing);
        (await other.Get("/children")).Text.ShouldNotContain("Wren");
        var refused = await worker.Get(begun.Path + "/openings");
        refused.Text.ShouldContain("refused");
    }

    [Fact]
    public async Task A_search_finds_ones_own_by_a_part_of_the_name_and_says_one_sentence_of_others()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        await Begin(worker, "Kestrel Ashdown");
        var page = await worker.Get("/children");
        (await page.Submit("Search", ("Name", "strel"))).Text.ShouldContain("Kestrel Ashdown");
        var other = await (await app.NewPerson(Role.Practitioner)).Get("/children");
        var found = await other.Submit("Search", ("Name", "Kestrel Ashdown"), ("Born", "1 January 2025"));
        found.Text.ShouldContain(Nothing);
        found.Text.ShouldNotContain("Ask to see");
        (await other.Submit("Search", ("Mother", "Nobody"))).Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_statement_is_added_and_one_that_differs_stands_beside_it()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await Begin(worker, "Fern Marlow");
        async Task<WebPage> Add(string school) => await (await worker.Get(begun.Path + "/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", school), ("Basis", "Reported"));
        (await Add("Elm Infants")).Done.ShouldBe("Statement added.");
        var differ = await Add("Oak Infants");
        differ.Text.ShouldContain("Accounts that differ");
        differ.Text.ShouldContain("Nobody has settled this yet");
        (await (await worker.Get(begun.Path + "/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", "Ash Infants"))).Errors.ShouldContain("Choose on what this rests");
    }

    [Fact]
    public async Task The_glass_opens_one_record_after_signing_in_again_and_waits_for_somebody_elses_review()
    {
        var begun = await Begin(await app.NewPerson(Role.Practitioner), "Rowan Marlow");
        var breaker = await app.NewPerson(Role.Practitioner);
        (await breaker.Get(begun.Path + "/glass")).Heading.ShouldNotBe("Break the glass", "one signs in again first");
        var page = await breaker.GetAndConfirm(begun.Path + "/glass");
        (await page.Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "urgent"))).Errors.ShouldContain("Enter a reason of at least 20 characters");
        var open = await page.Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "Not at home since this morning"));
        open.Heading.ShouldStartWith("Rowan Marlow");
        open.Text.ShouldContain("You see: record, by break glass.");

        var review = await (await app.NewPerson(Role.IndependentChair)).Get("/glass");
        review.Text.ShouldContain("Not at home since this morning");
        review.Text.ShouldNotContain("Rowan");
    }

    [Theory]
    [InlineData(Role.BusinessManager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.LookUpClinician)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task Roles_that_see_no_child_are_not_let_to_the_pages(Role role) =>
        (await (await app.NewPerson(role)).Send(HttpMethod.Get, "/children")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Who_works_with_children_comes_in_at_their_children() => (await (await app.NewPerson(Role.Practitioner)).Get("/")).Heading.ShouldBe("My children");

    private static async Task<WebPage> Begin(Visitor worker, string name) =>
        await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", name), ("Born", "1 January 2025"), ("Because", "A referral"));
}
