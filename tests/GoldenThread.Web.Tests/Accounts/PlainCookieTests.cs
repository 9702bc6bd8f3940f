namespace GoldenThread.Web.Tests.Accounts;

/// <summary>On one's own machine, by plain HTTP, where browsers take no cookie that begins with "__Host-".</summary>
public sealed class PlainCookieTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task By_plain_http_cookies_have_plain_names_and_are_no_more_open_to_scripts_and_other_sites()
    {
        var (form, signedIn) = await CookieTests.CookiesOfSigningIn(app, (await app.AddAccount(Role.Reader)).Email!);

        signedIn.ShouldContain(cookie => cookie.StartsWith("gt-session=", StringComparison.Ordinal));
        foreach (var cookie in form.Concat(signedIn))
        {
            cookie.ShouldStartWith("gt-");
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite=", Case.Insensitive);
        }
    }
}
