using System.Net;
using AngleSharp.Html.Parser;
using GoldenThread.Storage.Accounts;

namespace GoldenThread.Web.Tests.App;

/// <summary>A person with a browser: follows links, fills in the forms that really are on the page, token and all.</summary>
public sealed class Visitor(HttpClient http)
{
    /// <summary>Who it is; only where somebody signed in.</summary>
    public Account Account { get; internal set; } = null!;

    public HttpClient Http => http;

    /// <summary>The browser's cookies; null where the application does not listen on a port.</summary>
    public CookieContainer? Jar { get; init; }

    public async Task<WebPage> Get(string path) => await Read(await http.GetAsync(path), path, followed: 0);

    /// <summary>The same for a page that asks again who it is.</summary>
    public async Task<WebPage> GetAndConfirm(string path)
    {
        var page = await Get(path);
        return page.Heading == "Confirm it is you" ? await page.Submit("Continue", ("Password", GoldenThreadApp.Password)) : page;
    }

    /// <summary>Sends a request as it is, without following where it leads.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null) =>
        http.SendAsync(new HttpRequestMessage(method, path) { Content = content });

    public async Task SignIn(string email, string password)
    {
        var next = await (await Get("/sign-in")).Submit("Sign in", ("Email", email), ("Password", password));
        next.Path.ShouldNotStartWith("/sign-in", Case.Sensitive, next.Text);
    }

    internal async Task<WebPage> Read(HttpResponseMessage answer, string path, int followed)
    {
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently && answer.Headers.Location is { } to)
        {
            if (followed > 5) throw new InvalidOperationException($"Too many redirections, the last to {to}");
            var next = to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;
            return await Read(await http.GetAsync(next), next, followed + 1);
        }
        var words = await answer.Content.ReadAsStringAsync();
        return new WebPage(this, path, answer, await new HtmlParser().ParseDocumentAsync(words));
    }
}
