using System.Net;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class SignInTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_sent_to_sign_in_and_comes_back_to_where_they_wanted_to_go()
    {
        var account = await app.AddAccount(Role.Reader);
        var page = await app.Nobody().Get("/account/sessions");
        page.Heading.ShouldBe("Sign in");

        var next = await page.Submit("Sign in", ("Email", account.Email), ("Password", GoldenThreadApp.Password));

        next.Path.ShouldBe("/account/sessions");
        next.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var account = await app.AddAccount(Role.Reader);
        var visitor = app.Nobody();

        var wrong = await (await visitor.Get("/sign-in")).Submit("Sign in", ("Email", account.Email), ("Password", "not my password"));
        var unknown = await (await visitor.Get("/sign-in")).Submit("Sign in", ("Email", "nobody@example.org"), ("Password", "not my password"));

        wrong.Errors.ShouldBe(["The email address or password is not correct"]);
        unknown.Errors.ShouldBe(wrong.Errors);
    }

    [Fact]
    public async Task An_account_is_locked_after_five_wrong_passwords()
    {
        var account = await app.AddAccount(Role.Reader);
        var visitor = app.Nobody();
        var page = await visitor.Get("/sign-in");
        for (var attempt = 0; attempt < 5; attempt++) page = await page.Submit("Sign in", ("Email", account.Email), ("Password", "not my password"));

        var locked = await page.Submit("Sign in", ("Email", account.Email), ("Password", GoldenThreadApp.Password));

        locked.Errors.ShouldHaveSingleItem().ShouldStartWith("Too many attempts");
    }

    [Fact]
    public async Task An_address_elsewhere_is_not_followed_after_signing_in()
    {
        var account = await app.AddAccount(Role.Reader);
        var page = await app.Nobody().Get("/sign-in?returnUrl=https%3A%2F%2Felsewhere.example%2F");

        var next = await page.Submit("Sign in", ("Email", account.Email), ("Password", GoldenThreadApp.Password));

        next.Path.ShouldBe("/");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_a_copy_of_its_cookie()
    {
        var person = await app.NewPerson(Role.Reader);
        var page = await person.Get("/account");
        (await app.Database.AsOwner($"select count(*) from sign_in_session where account_id = '{person.Account.Id}'")).ShouldBe(1L);

        var next = await page.Submit("Sign out");

        next.Heading.ShouldBe("Sign in");
        (await app.Database.AsOwner($"select count(*) from sign_in_session where account_id = '{person.Account.Id}'")).ShouldBe(0L);
    }
}
