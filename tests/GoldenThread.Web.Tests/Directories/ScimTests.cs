using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Directories;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Directories;

/// <summary>Who joins gets an account by their group, who moves another role, who leaves loses everything at once; in the words in which Entra ID sends it.</summary>
public sealed class ScimTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Leaves = """{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"active","value":"False"}]}""";
    private const string Returns = """{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","value":{"active":true}}]}""";

    [Fact]
    public async Task Somebody_joins_moves_leaves_and_comes_back()
    {
        var directory = await DirectoryClient.Connect(app, "joins.example");
        var (readers, board) = (await directory.AddGroup("GT Readers"), await directory.AddGroup("GT Board"));
        await Give(readers, Role.Reader);
        await Give(board, Role.BoardMember);

        (await directory.Send("GET", "/Users?filter=userName eq \"maya@joins.example\"")).Body.GetProperty("totalResults").GetInt32().ShouldBe(0);
        var maya = await directory.Add("Maya@joins.example", "Maya Ellis");
        (await Account("maya@joins.example")).ShouldBeNull("no group gives her a role yet");

        (await directory.Put(maya, readers)).Status.ShouldBe(200);
        (await Account("maya@joins.example"))!.ShouldSatisfyAllConditions(
            one => one.Role.ShouldBe(Role.Reader), one => one.FullName.ShouldBe("Maya Ellis"), one => one.EmailConfirmed.ShouldBeTrue());
        await directory.Put(maya, board);
        (await Account("maya@joins.example"))!.Role.ShouldBe(Role.BoardMember, "of two groups the one that answers for more counts");

        var found = (await directory.Send("GET", "/Users?filter=externalId eq \"e-Maya@joins.example\"")).Body;
        found.GetProperty("Resources")[0].GetProperty("id").GetGuid().ShouldBe(maya);
        (await directory.Send("GET", $"/Groups?filter=id eq \"{board}\" and members eq \"{maya}\"")).Body.GetProperty("totalResults").GetInt32().ShouldBe(1);
        (await directory.Send("GET", $"/Groups/{board}?excludedAttributes=members")).Body.TryGetProperty("members", out _).ShouldBeFalse();

        var (status, body) = await directory.Send("PATCH", $"/Users/{maya}", Leaves);
        (status, body.GetProperty("active").GetBoolean()).ShouldBe((200, false));
        (await Account("maya@joins.example"))!.IsOpen(app.Clock.GetUtcNow()).ShouldBeFalse();
        await directory.Send("PATCH", $"/Users/{maya}", Returns);
        (await Account("maya@joins.example"))!.IsOpen(app.Clock.GetUtcNow()).ShouldBeTrue();

        await directory.Put(maya, board, "Remove");
        (await Account("maya@joins.example"))!.Role.ShouldBe(Role.Reader);
        await directory.Put(maya, readers, "Remove");
        (await Account("maya@joins.example"))!.IsOpen(app.Clock.GetUtcNow()).ShouldBeFalse("in no group she has no role");
    }

    [Fact]
    public async Task A_leaver_loses_sessions_tokens_calendar_and_invitations_at_once()
    {
        var directory = await DirectoryClient.Connect(app, "leaves.example");
        var group = await directory.AddGroup("GT Administrators");
        await Give(group, Role.Administrator);
        // She was here before the directory was.
        var account = await app.AddAccount(Role.Administrator, email: "ana@leaves.example");
        var browser = app.Nobody();
        await browser.SignIn("ana@leaves.example", GoldenThreadApp.Password);
        var calendar = await (await browser.Get("/account/calendar")).Submit("Create calendar address");
        var address = new Uri(calendar.Document.QuerySelector(".gt-code")!.TextContent.Trim()).PathAndQuery;
        var ana = await directory.Add("ana@leaves.example", "Ana Hale");
        await directory.Put(ana, group);
        (await browser.Get("/account")).Heading.ShouldBe("Your account", "she is who she was");

        (await directory.Send("DELETE", $"/Users/{ana}")).Status.ShouldBe(204);

        (await browser.Get("/account")).Heading.ShouldBe("Sign in");
        using (var answer = await app.Nobody().Send(HttpMethod.Get, address)) ((int)answer.StatusCode).ShouldBe(404);
        await using var db = await app.Open();
        (await db.SignInSessions.CountAsync(one => one.AccountId == account.Id, TestContext.Current.CancellationToken)).ShouldBe(0);
        (await db.ApiTokens.CountAsync(one => one.AccountId == account.Id && one.RevokedAt == null, TestContext.Current.CancellationToken)).ShouldBe(0);
        (await directory.Send("GET", $"/Users/{ana}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Who_can_have_no_account_keeps_nobody_else_in_the_group_from_theirs()
    {
        var directory = await DirectoryClient.Connect(app, "mixed.example");
        var group = await directory.AddGroup("GT Mixed");
        foreach (var address in (string[])["adam@elsewhere.example", "zoe@mixed.example"]) await directory.Put(await directory.Add(address, address), group);
        await using var db = await app.Open();
        var found = await db.DirectoryGroups.SingleAsync(one => one.Id == group, TestContext.Current.CancellationToken);
        var administrator = await app.NewPerson(Role.Administrator);

        var page = await administrator.GetAndConfirm($"/administration/directories/{found.DirectoryId}");
        page.Text.ShouldContain("None: not an address in its domains");
        page = await page.Submit("Save", ("Role", nameof(Role.Reader)));

        page.Text.ShouldContain("except for adam@elsewhere.example (This directory may speak for addresses in mixed.example alone)");
        (await Account("zoe@mixed.example"))!.Role.ShouldBe(Role.Reader);
        (await Account("adam@elsewhere.example")).ShouldBeNull();
    }

    [Fact]
    public async Task A_directory_shuts_nobody_who_is_not_its_own_and_opens_nobody_whom_a_person_shut()
    {
        var directory = await DirectoryClient.Connect(app, "own.example");
        var group = await directory.AddGroup("GT Readers");
        await Give(group, Role.Reader);
        await app.AddAccount(Role.Administrator, email: "boss@elsewhere.example");
        var there = await app.Database.AddPartnership();
        await app.AddAccount(Role.Reader, there.Id, email: "other@own.example");

        // Another's address: named, and given no account.
        (await directory.Send("POST", "/Users", """{"userName":"boss@elsewhere.example","active":false}""")).Status.ShouldBe(409);
        (await Account("boss@elsewhere.example"))!.IsOpen(app.Clock.GetUtcNow()).ShouldBeTrue();
        var other = await directory.Add("other@own.example", "Other");
        (await directory.Put(other, group)).Status.ShouldBe(200, "one whose account cannot be made holds up nobody");
        (await Account("other@own.example")).ShouldBeNull();

        var theo = await directory.Add("theo@own.example", "Theo Reid");
        await directory.Put(theo, group);
        await using (var db = await app.Open())
        {
            (await db.Accounts.SingleAsync(one => one.Email == "theo@own.example", TestContext.Current.CancellationToken)).LockoutEnd = DateTimeOffset.MaxValue;
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        await directory.Send("PATCH", $"/Users/{theo}", Leaves);
        await directory.Send("PATCH", $"/Users/{theo}", Returns);
        (await Account("theo@own.example"))!.IsOpen(app.Clock.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_opens_its_own_partnership_and_nothing_else_and_stops_when_it_is_renewed_or_ended()
    {
        var directory = await DirectoryClient.Connect(app, "mine.example");
        var there = await app.Database.AddPartnership();
        var theirs = await DirectoryClient.Connect(app, "mine.example", there.Id);
        var maya = await directory.Add("maya@mine.example", "Maya Ellis");

        (await theirs.Send("GET", $"/Users/{maya}")).Status.ShouldBe(404);
        (await theirs.Send("GET", "/Users")).Body.GetProperty("totalResults").GetInt32().ShouldBe(0);
        var second = await DirectoryClient.Connect(app, "mine.example");
        (await second.Send("GET", $"/Users/{maya}")).Status.ShouldBe(404, "another directory of the same partnership keeps its own people");
        var program = app.Nobody().Http;
        program.DefaultRequestHeaders.Authorization = new("Bearer", directory.Secret);
        ((int)(await program.GetAsync("/api/v1/plans", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(401);
        (await new DirectoryClient(app, "gt_" + new string('a', 43)).Send("GET", "/Users")).Status.ShouldBe(401);

        await using var db = await app.Open();
        var id = (await db.DirectoryUsers.SingleAsync(one => one.Id == maya, TestContext.Current.CancellationToken)).DirectoryId;
        var administrator = await app.NewPerson(Role.Administrator);
        var page = await (await administrator.GetAndConfirm($"/administration/directories/{id}")).Submit("Issue a new token");
        var renewed = new DirectoryClient(app, page.Document.QuerySelector("#secret")!.TextContent.Trim());
        (await directory.Send("GET", "/Users")).Status.ShouldBe(401);
        (await renewed.Send("GET", "/Users")).Status.ShouldBe(200);
        (await administrator.Get($"/administration/directories/{id}")).Text.ShouldContain("Maya Ellis");
        await (await administrator.Get($"/administration/directories/{id}")).Submit("End the connection");
        (await renewed.Send("GET", "/Users")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("GET", "/Users?filter=userName co \"a\"", null, 400, "invalidFilter")]
    [InlineData("POST", "/Users", "{", 400, "invalidSyntax")]
    [InlineData("POST", "/Users", """{"displayName":"Nobody"}""", 400, "invalidValue")]
    [InlineData("GET", "/ServiceProviderConfig", null, 200, null)]
    [InlineData("GET", "/Schemas", null, 200, null)]
    [InlineData("GET", "/ResourceTypes", null, 200, null)]
    public async Task What_cannot_be_done_is_answered_in_the_protocol_s_words(string method, string path, string? body, int status, string? kind)
    {
        var directory = await DirectoryClient.Connect(app, "words.example");
        var answer = await directory.Send(method, path, body);
        answer.Status.ShouldBe(status);
        if (kind is not null) answer.Body.GetProperty("scimType").GetString().ShouldBe(kind);
    }

    // As the administrator's page does.
    private async Task Give(Guid group, Role role)
    {
        await using var db = await app.Open();
        var id = (await db.DirectoryGroups.SingleAsync(one => one.Id == group, TestContext.Current.CancellationToken)).DirectoryId;
        var administrator = await app.NewPerson(Role.Administrator);
        await administrator.GetAndConfirm($"/administration/directories/{id}");
        var page = await administrator.Get($"/administration/directories/{id}");
        var form = page.Document.QuerySelector($"input[name=group][value='{group}']")!.Closest("form")!;
        var words = form.QuerySelector("button")!.TextContent.Trim();
        (await page.Submit(words, ("group", group.ToString()), ("Role", role.ToString()), ("Organisation", ""))).Text.ShouldContain("Saved");
    }

    private async Task<Account?> Account(string email)
    {
        await using var db = await app.Open();
        var normal = email.ToUpperInvariant();
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedEmail == normal, TestContext.Current.CancellationToken);
    }
}
