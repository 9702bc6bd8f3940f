using GoldenThread.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Availability;

/// <summary>"Not now": 503, when to come back, and for people what they typed.</summary>
internal static class Unavailable
{
    private const long MostKept = 32 * 1024 * 1024;

    public static async Task Answer(HttpContext http, Trouble trouble)
    {
        var typed = await Typed(http);
        http.Response.Clear();
        http.Response.Headers.RetryAfter = trouble == Trouble.Busy ? "10" : "30";
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(
                $"{Sentence(trouble)} Send the request again after the number of seconds in “Retry-After”.",
                statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(UnavailablePage.Write(Sentence(trouble), http.Request, typed), http.RequestAborted);
    }

    private static string Sentence(Trouble trouble) => trouble == Trouble.Busy
        ? "Golden Thread is very busy at the moment."
        : "Golden Thread cannot reach its database at the moment.";

    // What another site's page sends here is not shown under our name: the cookie of our forms comes only with what our own pages send.
    private static async Task<IFormCollection?> Typed(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) return null;
        var cookie = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!;
        if (!http.Request.Cookies.ContainsKey(cookie) || !FormsShownBack.Includes(http.GetEndpoint())) return null;
        // Nobody is known yet: no more is received than a page of the work sends at most.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Math.Min(size.MaxRequestBodySize ?? MostKept, MostKept);
        try
        {
            return await http.Request.ReadFormAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
