using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>
/// Strangers who try passwords get no further after a few, and keep nobody from their account. It moves the clock, so it has an application of its own.
/// </summary>
public sealed class StrangerTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string TooMany = "Too many attempts";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_five_wrong_passwords_from_one_place_it_has_to_wait_whether_the_address_is_known_or_not(bool known)
    {
        var address = known ? (await app.AddAccount(Role.Reader)).Email! : $"{Guid.NewGuid():N}@example.org";
        for (var attempt = 0; attempt < 5; attempt++) (await Try("203.0.113.1", address)).ShouldStartWith("The email address or password is not correct");

        (await Try("203.0.113.1", address)).ShouldStartWith(TooMany);

        (await Try("203.0.113.1", $"{Guid.NewGuid():N}@example.org"))
            .ShouldStartWith("The email address", Case.Sensitive, "it is the address that is tried which is counted");
    }

    [Fact]
    public async Task Many_places_that_try_one_address_together_have_twenty_five()
    {
        var address = (await app.AddAccount(Role.Reader)).Email!;
        for (var attempt = 0; attempt < 25; attempt++) (await Try($"198.51.100.{attempt}", address)).ShouldStartWith("The email address");

        (await Try("198.51.100.200", address)).ShouldStartWith(TooMany);
    }

    [Fact]
    public async Task Whoever_has_an_address_of_IPv6_has_the_attempts_of_one_place()
    {
        var address = (await app.AddAccount(Role.Reader)).Email!;
        for (var attempt = 0; attempt < 5; attempt++) (await Try($"2001:db8:0:1::{attempt}", address)).ShouldStartWith("The email address");

        (await Try("2001:db8:0:1:ffff::9", address)).ShouldStartWith(TooMany);
        (await Try("2001:db8:0:2::1", address)).ShouldStartWith("The email address");
    }

    [Fact]
    public async Task A_device_that_signed_in_before_is_not_kept_out_by_strangers_and_has_five_of_its_own()
    {
        var account = await app.AddAccount(Role.Reader);
        var own = app.NobodyFrom("192.0.2.1");
        await own.SignIn(account.Email!, GoldenThreadApp.Password);
        await (await own.Get("/account")).Submit("Sign out");
        for (var attempt = 0; attempt < 26; attempt++) await Try($"198.51.100.{attempt / 4}", account.Email!);
        (await Try("192.0.2.77", account.Email!)).ShouldStartWith(TooMany);

        await own.SignIn(account.Email!, GoldenThreadApp.Password);
        await (await own.Get("/account")).Submit("Sign out");
        for (var attempt = 0; attempt < 5; attempt++) (await Try(own, account.Email!)).ShouldStartWith("The email address");
        (await Try(own, account.Email!)).ShouldStartWith(TooMany);
    }

    [Fact]
    public async Task A_cookie_of_another_person_s_device_is_no_known_device()
    {
        var (account, other) = (await app.AddAccount(Role.Reader), await app.NewPerson(Role.Reader));
        await (await other.Get("/account")).Submit("Sign out");
        for (var attempt = 0; attempt < 25; attempt++) await Try($"198.51.100.{attempt}", account.Email!);

        (await Try(other, account.Email!)).ShouldStartWith(TooMany);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_one_may_try_again_and_the_right_password_forgives_the_wrong_ones()
    {
        var account = await app.AddAccount(Role.Reader);
        for (var attempt = 0; attempt < 6; attempt++) await Try("203.0.113.2", account.Email!);
        (await Try("203.0.113.2", account.Email!, GoldenThreadApp.Password)).ShouldStartWith(TooMany);

        app.Clock.Advance(SignInThrottle.Wait + TimeSpan.FromSeconds(1));

        for (var attempt = 0; attempt < 4; attempt++) (await Try("203.0.113.2", account.Email!)).ShouldStartWith("The email address");
        (await Try("203.0.113.2", account.Email!, GoldenThreadApp.Password)).ShouldBe("");
        for (var attempt = 0; attempt < 5; attempt++) (await Try("203.0.113.2", account.Email!)).ShouldStartWith("The email address");
    }

    [Fact]
    public async Task A_letter_box_is_filled_by_no_stranger()
    {
        var account = await app.AddAccount(Role.Reader);
        for (var attempt = 0; attempt < 5; attempt++)
            (await (await app.NobodyFrom($"203.0.113.{attempt}").Get("/forgotten-password"))
                .Submit("Send link", ("Email", account.Email))).Heading.ShouldBe("Check your email");

        await app.AfterTheAnswers();
        (await app.Database.AsOwner($"select count(*) from outbox_message where to_address = '{account.Email}'")).ShouldBe(3L);
    }

    private Task<string> Try(string place, string address, string password = "not my password") => Try(app.NobodyFrom(place), address, password);

    // What is said to it; nothing where it got in.
    private static async Task<string> Try(Visitor visitor, string address, string password = "not my password") =>
        (await (await visitor.Get("/sign-in")).Submit("Sign in", ("Email", address), ("Password", password))).Errors.SingleOrDefault() ?? "";
}
