using System.Net;
using GoldenThread.Storage.Accounts;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class AccountKeepingTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_changed_role_holds_from_the_next_click_on()
    {
        var person = await app.NewPerson(Role.Reader);
        var page = await Open(person.Account);

        var next = await page.Submit("Change role", ("Role", "BusinessManager"), ("Organisation", ""));

        next.Done.ShouldNotBeNull().ShouldContain("must sign in again");
        (await person.Get("/account")).Heading.ShouldBe("Sign in");
        await person.SignIn(person.Account.Email!, GoldenThreadApp.Password);
        (await person.Get("/account")).Text.ShouldContain("Business manager");
    }

    [Fact]
    public async Task A_locked_account_is_signed_out_and_stays_out_until_it_is_unlocked()
    {
        var person = await app.NewPerson(Role.Reader);
        var locked = await (await Open(person.Account)).Submit("Lock account");
        var refused = await (await person.Get("/account")).Submit("Sign in", ("Email", person.Account.Email), ("Password", GoldenThreadApp.Password));
        refused.Errors.ShouldHaveSingleItem().ShouldContain("administrator has locked this account");

        await locked.Submit("Unlock account");

        await person.SignIn(person.Account.Email!, GoldenThreadApp.Password);
    }

    [Fact]
    public async Task An_account_ends_with_a_reason_that_the_history_keeps()
    {
        var person = await app.NewPerson(Role.Reader);
        var without = await (await Open(person.Account)).Submit("End account", ("Reason", " "));
        without.Errors.ShouldBe(["Enter a reason for ending the account"]);

        var next = await without.Submit("End account", ("Reason", "Left the trust"));

        next.Text.ShouldContain("Left the trust");
        (await (await person.Get("/account")).Submit("Sign in", ("Email", person.Account.Email), ("Password", GoldenThreadApp.Password)))
            .Errors.ShouldHaveSingleItem();
        (await app.Database.AsOwner(
            $"select count(*) from history_entry where subject = 'account' and subject_id = '{person.Account.Id}' and reason = 'Left the trust'"))
            .ShouldBe(1L);
    }

    [Fact]
    public async Task Nobody_changes_their_own_account_here()
    {
        var administrator = await app.NewPerson(Role.Administrator);
        var page = await administrator.Get($"/administration/people/{administrator.Account.Id}");
        page.Text.ShouldContain("This is your own account");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        // Whoever writes the form by hand is refused all the same.
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await administrator.Send(HttpMethod.Post, $"/administration/people/{administrator.Account.Id}?handler=Lock", content);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("You cannot change your own account here");
        (await administrator.Get("/account")).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task Another_partnerships_people_are_not_there()
    {
        var elsewhere = await app.Database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var stranger = await app.AddAccount(Role.Reader, elsewhere.Id);
        var administrator = await app.SignedInAs(Role.Administrator);

        (await administrator.Get($"/administration/people/{stranger.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get("/administration/people")).Text.ShouldNotContain(stranger.Email!);
    }

    private async Task<WebPage> Open(Account account) => await (await app.SignedInAs(Role.Administrator)).Get($"/administration/people/{account.Id}");
}
