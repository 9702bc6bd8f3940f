using System.Net;
using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>What changes how one signs in asks again who it is. It moves the clock, so it has an application of its own.</summary>
public sealed class ConfirmTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Asks = "Confirm it is you";

    [Theory]
    [InlineData("/account/passkeys")]
    [InlineData("/account/authenticator")]
    public async Task A_page_that_changes_how_one_signs_in_is_shown_after_the_password_and_for_five_minutes(string path)
    {
        var person = await app.NewPerson(Role.Reader);
        var asked = await person.Get(path);
        asked.Heading.ShouldBe(Asks);

        (await asked.Submit("Continue", ("Password", GoldenThreadApp.Password))).Path.ShouldBe(path);

        app.Clock.Advance(Confirmation.Lasts - TimeSpan.FromSeconds(30));
        (await person.Get(path)).Path.ShouldBe(path);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await person.Get(path)).Heading.ShouldBe(Asks);
    }

    [Theory]
    [InlineData("GET", "/account/authenticator/square")]
    [InlineData("POST", "/account/passkeys/options")]
    [InlineData("POST", "/account/passkeys")]
    [InlineData("POST", "/account/passkeys?handler=Remove")]
    [InlineData("POST", "/account/authenticator")]
    [InlineData("POST", "/account/authenticator?handler=Codes")]
    [InlineData("POST", "/account/authenticator?handler=Stop")]
    public async Task No_way_leads_round_it(string verb, string path)
    {
        var person = await app.NewPerson(Role.Reader);
        var token = (await person.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = verb == "POST" ? new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) : null;
        using var answer = await person.Send(new HttpMethod(verb), path, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/account/confirm");
    }

    [Fact]
    public async Task It_holds_for_the_session_in_which_it_was_given_alone()
    {
        var person = await app.NewPerson(Role.Reader);
        var elsewhere = app.Nobody();
        await elsewhere.SignIn(person.Account.Email!, GoldenThreadApp.Password);

        (await person.GetAndConfirm("/account/passkeys")).Path.ShouldBe("/account/passkeys");

        (await elsewhere.Get("/account/passkeys")).Heading.ShouldBe(Asks);
    }

    [Fact]
    public async Task A_wrong_password_confirms_nothing_and_after_five_the_right_one_does_not_either()
    {
        var person = await app.NewPerson(Role.Reader);
        var page = await person.Get("/account/passkeys");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            page = await page.Submit("Continue", ("Password", "not my password"));
            page.Errors.ShouldBe(["The password is not correct"]);
            (await person.Get("/account/passkeys")).Heading.ShouldBe(Asks);
        }

        (await page.Submit("Continue", ("Password", GoldenThreadApp.Password))).Errors.ShouldHaveSingleItem().ShouldStartWith("Too many attempts");
        (await person.Get("/account/passkeys")).Heading.ShouldBe(Asks);
    }

    [Fact]
    public async Task A_damaged_answer_of_a_passkey_is_a_refusal_and_no_fault()
    {
        var person = await app.NewPerson(Role.Reader);
        var token = (await person.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var damaged in new[] { "", "{", "{}", "{\"id\":\"AA\"}" })
        {
            using var content = new FormUrlEncodedContent(
                [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("credential", damaged)]);
            using var answer = await person.Send(HttpMethod.Post, "/account/confirm?handler=Passkey", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, damaged);
        }

        (await person.Get("/account/passkeys")).Heading.ShouldBe(Asks);
    }
}
