namespace GoldenThread.Web.Tests.Accounts;

/// <summary>Moves the clock, so it has an application of its own.</summary>
public sealed class SessionExpiryTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request_and_after_twelve_hours_whatever_happens()
    {
        var idle = await app.NewPerson(Role.Reader);
        var busy = await app.NewPerson(Role.Reader);

        app.Clock.Advance(TimeSpan.FromMinutes(29));
        (await busy.Get("/account")).Heading.ShouldBe("Your account");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await idle.Get("/account")).Heading.ShouldBe("Sign in");

        for (var minutes = 31; minutes < 700; minutes += 25)
        {
            (await busy.Get("/account")).Heading.ShouldBe("Your account");
            app.Clock.Advance(TimeSpan.FromMinutes(25));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        (await busy.Get("/account")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task It_is_the_kept_session_that_is_over_and_not_its_cookie_alone()
    {
        var person = await app.NewPerson(Role.Reader);
        (await person.Get("/account")).Heading.ShouldBe("Your account");

        await app.Database.AsOwner($"update sign_in_session set expires_at = last_seen_at where account_id = '{person.Account.Id}'");

        (await person.Get("/account")).Heading.ShouldBe("Sign in");
    }
}
