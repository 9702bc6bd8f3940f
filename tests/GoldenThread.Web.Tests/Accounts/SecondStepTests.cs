namespace GoldenThread.Web.Tests.Accounts;

/// <summary>Codes of an authenticator app, and recovery codes.</summary>
public sealed class SecondStepTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_code_of_the_app_works_once()
    {
        var person = await SecondStepAccount.In(app);
        var (first, second) = (await person.GivePassword(), await person.GivePassword());
        var code = person.Code();

        (await first.Submit("Continue", ("Code", code))).Path.ShouldBe("/");

        (await second.Submit("Continue", ("Code", code))).Errors.ShouldBe(["Enter a new code. This one is wrong or has already been used"]);
    }

    [Fact]
    public async Task A_code_from_before_the_last_one_used_is_refused()
    {
        var person = await SecondStepAccount.In(app);
        var (first, second) = (await person.GivePassword(), await person.GivePassword());

        (await first.Submit("Continue", ("Code", person.Code(1)))).Path.ShouldBe("/");

        (await second.Submit("Continue", ("Code", person.Code()))).Errors.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_code_is_good_for_half_a_minute_before_and_after_its_own(int steps, bool good)
    {
        var person = await SecondStepAccount.In(app);
        var page = await person.GivePassword();
        // The step does not change between the making of the code and its checking.
        app.Clock.NotAtTheEndOfAHalfMinute();

        var next = await page.Submit("Continue", ("Code", person.Code(steps)));

        (next.Path == "/").ShouldBe(good);
    }

    [Fact]
    public async Task Of_two_browsers_that_send_the_same_code_at_the_same_moment_one_gets_in()
    {
        var person = await SecondStepAccount.In(app);
        var pages = new[] { await person.GivePassword(), await person.GivePassword(), await person.GivePassword() };
        var code = person.Code();

        var next = await Task.WhenAll(pages.Select(page => page.Submit("Continue", ("Code", code))));

        next.Count(page => page.Path == "/").ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_browsers_that_send_the_same_recovery_code_at_the_same_moment_one_gets_in()
    {
        var person = await SecondStepAccount.In(app);
        foreach (var code in person.RecoveryCodes.Take(3))
        {
            var pages = new[] { await person.GivePassword(), await person.GivePassword() };

            var next = await Task.WhenAll(pages.Select(page => page.Submit("Continue", ("Code", code))));

            next.Count(page => page.Path == "/").ShouldBe(1);
        }
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_for_long_and_the_owner_s_device_is_not_shut_by_it()
    {
        var person = await SecondStepAccount.In(app);
        var own = app.Nobody();
        var page = await (await own.Get("/sign-in")).Submit("Sign in", ("Email", person.Account.Email), ("Password", GoldenThreadApp.Password));
        (await page.Submit("Continue", ("Code", person.RecoveryCodes[0]))).Path.ShouldBe("/");

        var guessing = await person.GivePassword();
        for (var guess = 0; guess < 5; guess++) guessing = await guessing.Submit("Continue", ("Code", "not-a-code"));
        (await guessing.Submit("Continue", ("Code", person.Code()))).Errors.ShouldHaveSingleItem().ShouldStartWith("Too many attempts");

        await (await own.Get("/account")).Submit("Sign out");
        var again = await (await own.Get("/sign-in")).Submit("Sign in", ("Email", person.Account.Email), ("Password", GoldenThreadApp.Password));
        (await again.Submit("Continue", ("Code", person.Code()))).Path.ShouldBe("/");
    }
}
