using GoldenThread.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>The page on which an authenticator app is set up and taken off: what it shows, what it takes, and whom it tells.</summary>
public sealed class AuthenticatorTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Page = "/account/authenticator";

    [Fact]
    public async Task It_is_taken_off_by_its_own_code_alone_and_another_has_another_key()
    {
        var (person, key) = await WithApp();
        (await person.Get(Page)).Text.ShouldNotContain(key, Case.Insensitive, "a key that is in use is shown to nobody again");

        (await (await person.Get(Page)).Submit("Stop using the app", ("Code", "000000"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter a new code");
        (await (await person.Get(Page)).Submit("Stop using the app", ("Code", ""))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter the code");
        (await IsOn(person)).ShouldBe(true);

        app.Clock.Advance(TimeSpan.FromSeconds(30));
        (await (await person.Get(Page)).Submit("Stop using the app", ("Code", AppCode.Of(Plain(key), app.Clock.GetUtcNow())))).Done.ShouldNotBeNull();
        (await IsOn(person)).ShouldBe(false);
        (await person.GetAndConfirm(Page)).Document.QuerySelector("#key")!.TextContent.ShouldNotBe(key);
        (await Told(person, "no longer asks for a code")).ShouldBe(1);
    }

    [Fact]
    public async Task New_recovery_codes_are_for_those_who_have_an_app_and_are_told_in_a_letter()
    {
        var (person, _) = await WithApp();
        (await Told(person, "An authenticator app was set up")).ShouldBe(1);
        var page = await person.Get(Page);
        (await page.Submit("Create new recovery codes")).Document.QuerySelectorAll("#recovery-codes li").Length.ShouldBe(10);
        (await Told(person, "New recovery codes were created")).ShouldBe(1);

        var without = await app.NewPerson(Role.Reader);
        var token = (await without.GetAndConfirm(Page)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await without.Send(HttpMethod.Post, $"{Page}?handler=Codes", form);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await app.Database.AsOwner($"select count(*) from account_token where account_id = '{without.Account.Id}' and name = 'RecoveryCodes'")).ShouldBe(0L);
    }

    private static string Plain(string key) => key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private async Task<(Visitor Person, string Key)> WithApp()
    {
        var person = await app.NewPerson(Role.Reader);
        var page = await person.GetAndConfirm(Page);
        var key = page.Document.QuerySelector("#key")!.TextContent;
        (await page.Submit("Use this app", ("Code", AppCode.Of(Plain(key), app.Clock.GetUtcNow())))).Heading.ShouldBe("Save your recovery codes");
        return (person, key);
    }

    private Task<object?> IsOn(Visitor person) => app.Database.AsOwner($"select two_factor_enabled from account where id = '{person.Account.Id}'");

    private async Task<int> Told(Visitor person, string words)
    {
        await using var db = await app.Open();
        return await db.Outbox.CountAsync(letter => letter.ToAddress == person.Account.Email && letter.Body.Contains(words), TestContext.Current.CancellationToken);
    }
}
