using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>How cookies are kept from others where the address is HTTPS.</summary>
public sealed class CookieTests(CookieTests.AppByHttps app) : IClassFixture<CookieTests.AppByHttps>
{
    [Fact]
    public async Task Every_cookie_is_for_this_host_alone_by_https_alone_and_no_script_reads_it()
    {
        var account = await app.AddAccount(Role.Reader);
        var (form, signedIn) = await CookiesOfSigningIn(app, account.Email!);

        signedIn.ShouldContain(cookie => cookie.StartsWith("__Host-gt-session=", StringComparison.Ordinal));
        form.ShouldContain(cookie => cookie.StartsWith("__Host-gt-form=", StringComparison.Ordinal));
        foreach (var cookie in form.Concat(signedIn))
        {
            var parts = cookie.Split("; ").Select(part => part.ToLowerInvariant()).ToArray();
            cookie.ShouldStartWith("__Host-gt-");
            parts.ShouldContain("secure", cookie);
            parts.ShouldContain("httponly", cookie);
            parts.ShouldContain("path=/", cookie);
            parts.ShouldContain(cookie.StartsWith("__Host-gt-form=", StringComparison.Ordinal) ? "samesite=strict" : "samesite=lax", cookie);
            parts.ShouldNotContain(part => part.StartsWith("domain", StringComparison.Ordinal), cookie);
            cookie.ShouldNotContain(account.Id.ToString());
        }
    }

    public sealed class AppByHttps : GoldenThreadApp
    {
        protected override Uri CalledBy => new("https://localhost");

        protected override void Configure(IWebHostBuilder host) => host.UseSetting("GoldenThread:Address", "https://localhost");
    }

    /// <summary>What a browser is told to keep when the form is shown, and when somebody signs in with it.</summary>
    internal static async Task<(IReadOnlyList<string> Form, IReadOnlyList<string> SignedIn)> CookiesOfSigningIn(GoldenThreadApp app, string address)
    {
        var visitor = app.Nobody();
        var page = await visitor.Get("/sign-in");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Email", address), new("Password", GoldenThreadApp.Password)]);
        using var answer = await visitor.Send(HttpMethod.Post, "/sign-in", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return ([.. page.Answer.Headers.GetValues("Set-Cookie")], [.. answer.Headers.GetValues("Set-Cookie")]);
    }
}
