using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class AccountPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Chosen = "seven green umbrellas";

    [Fact]
    public async Task A_changed_password_is_the_one_that_works_and_signs_the_other_devices_out()
    {
        var person = await app.NewPerson(Role.Reader);
        var elsewhere = app.Nobody();
        await elsewhere.SignIn(person.Account.Email!, GoldenThreadApp.Password);

        var wrong = await (await person.Get("/account/password")).Submit("Change your password", ("Current", "not my password"), ("Chosen", Chosen));
        var next = await wrong.Submit("Change your password", ("Current", GoldenThreadApp.Password), ("Chosen", Chosen));

        wrong.Errors.ShouldBe(["The password is not correct"]);
        next.Done.ShouldBe("Password changed.");
        (await elsewhere.Get("/account")).Heading.ShouldBe("Sign in");
        await app.Nobody().SignIn(person.Account.Email!, Chosen);
        (await app.Database.AsOwner($"select count(*) from outbox_message where to_address = '{person.Account.Email}' and body like '%Your password was changed.%'")).ShouldBe(1L, "its owner is told");
    }

    [Fact]
    public void A_link_to_a_new_password_is_good_for_two_hours() =>
        app.Services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan.ShouldBe(TimeSpan.FromHours(2));

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_in_the_letter_once()
    {
        var account = await app.AddAccount(Role.Reader);
        var asked = await (await app.Nobody().Get("/forgotten-password")).Submit("Send link", ("Email", account.Email));
        asked.Heading.ShouldBe("Check your email");
        await app.AfterTheAnswers();
        var body = (string)(await app.Database.AsOwner($"select body from outbox_message where to_address = '{account.Email}'"))!;
        var link = new Uri(Regex.Match(body, @"http://localhost/new-password\S+").Value).PathAndQuery;

        var next = await (await app.Nobody().Get(link)).Submit("Save password", ("Password", Chosen));
        var again = await (await app.Nobody().Get(link)).Submit("Save password", ("Password", "nine purple lanterns"));

        next.Done.ShouldBe("New password saved. Sign in with your new password.");
        again.Errors.ShouldBe(["This link has been used, or is too old. Ask for a new one"]);
        await app.Nobody().SignIn(account.Email!, Chosen);
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_known_one_and_no_letter_is_written()
    {
        var asked = await (await app.Nobody().Get("/forgotten-password")).Submit("Send link", ("Email", "stranger@example.org"));

        asked.Heading.ShouldBe("Check your email");
        await app.AfterTheAnswers();
        (await app.Database.AsOwner("select count(*) from outbox_message where to_address = 'stranger@example.org'")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_authenticator_app_is_asked_for_after_the_password_and_a_recovery_code_does_instead_once()
    {
        var person = await app.NewPerson(Role.Reader);
        var setUp = await person.GetAndConfirm("/account/authenticator");
        (await person.Get("/account/authenticator/square")).Answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var key = setUp.Document.QuerySelector("#key")!.TextContent;
        string OneTimeCode(string secret) => AppCode.Of(secret, app.Clock.GetUtcNow());
        (await setUp.Submit("Use this app", ("Code", "000000"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter a new code");
        var codes = (await (await person.Get("/account/authenticator")).Submit("Use this app", ("Code", OneTimeCode(key))))
            .Document.QuerySelectorAll("#recovery-codes li").Select(line => line.TextContent).ToArray();
        codes.Length.ShouldBe(10);
        app.Clock.Advance(TimeSpan.FromSeconds(30));

        (await SecondStep(person.Account.Email!, OneTimeCode(key))).Path.ShouldBe("/");
        (await SecondStep(person.Account.Email!, codes[0])).Path.ShouldBe("/");
        (await SecondStep(person.Account.Email!, codes[0])).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter a new code");
        (await person.Get("/account")).Text.ShouldContain("9 recovery codes left");
        (await person.Get("/account/authenticator/square")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_session_on_another_device_is_seen_and_ended()
    {
        var person = await app.NewPerson(Role.Reader);
        var elsewhere = app.Nobody();
        await elsewhere.SignIn(person.Account.Email!, GoldenThreadApp.Password);
        var page = await person.Get("/account/sessions");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        var next = await page.Submit("Sign out there");

        next.Done.ShouldBe("You have been signed out on that device.");
        (await elsewhere.Get("/account")).Heading.ShouldBe("Sign in");
        (await person.Get("/account")).Heading.ShouldBe("Your account");
    }

    private async Task<WebPage> SecondStep(string email, string code)
    {
        var page = await (await app.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", email), ("Password", GoldenThreadApp.Password));
        page.Heading.ShouldBe("");
        page.Document.QuerySelector("label[for=Code]").ShouldNotBeNull();
        return await page.Submit("Continue", ("Code", code));
    }
}
