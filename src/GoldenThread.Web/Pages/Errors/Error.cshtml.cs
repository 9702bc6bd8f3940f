using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace GoldenThread.Web.Pages.Errors;

/// <summary>What is shown when something could not be done. A failure gets a reference number, and the log has the same.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[IgnoreAntiforgeryToken]
[WithoutSession]
internal sealed class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public string? Reference { get; private set; }

    /// <summary>What was typed, where it could not be taken and the page that it was typed into cannot be shown again.</summary>
    public IReadOnlyList<(string Field, string Words)> Typed { get; private set; } = [];

    // The code is read from the address itself: binding would read the form, and that may be what cannot be read.
    private int? Code => int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code) ? code : null;

    public void OnGet() => Show(Code);

    public void OnPost() => Show(Code);

    public void OnPut() => Show(Code);

    public void OnDelete() => Show(Code);

    private void Show(int? code)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (NoText.Caused(failure?.Error) || (code == 400 && NoText.SpoiltForm(HttpContext)))
        {
            (Heading, Sentences, Typed) = ("A character cannot be read", [$"{NoText.Sentence}."], NoText.Typed(HttpContext));
            return;
        }

        var tooLong = failure?.Error is RegexMatchTimeoutException;
        if (tooLong) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (Heading, Sentences) = Words(tooLong ? 422 : failure is null ? code ?? 404 : 500);
        if ((failure is not null && !tooLong) || code >= 500) Log(failure);
        if (failure is null && code is null) Response.StatusCode = 404;
    }

    private void Log(IExceptionHandlerPathFeature? failure)
    {
        Reference = RandomNumberGenerator.GetString("BCDFGHJKLMNPQRSTVWXZ23456789", 8);
        // The route's pattern, not the address that was asked for: an address may hold what somebody searched for.
        var route = (failure?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "unknown";
        log.LogError(failure?.Error, "A request failed. Reference {Reference}, route {Route}", Reference, route);
    }

    private static (string Heading, IReadOnlyList<string> Sentences) Words(int code) => code switch
    {
        400 => (
            "This could not be sent", ["The page was open for too long, was sent twice, does not take what was sent, or a text in it was longer than a form can hold. Go back, reload it, and try again. Nothing was saved."]),
        401 => ("Sign in first", ["You need to sign in to see this."]),
        403 => ("You may not see this page", ["Your role does not allow it. If you need it for your work, ask your partnership's administrator."]),
        404 => ("Page not found", ["If you typed the address, check that it is right. It may also be that this is not open to you."]),
        405 => ("This cannot be done here", ["The page does not take what was sent to it. Nothing was saved."]),
        413 => ("This is too large", ["Nothing was saved. Files of up to 25 MB can be uploaded; a form without a file can hold up to 4 MB of text."]),
        422 => ("The text takes too long to read", ["Nothing was saved. Divide the text or the file into several parts, and send each."]),
        429 => ("Too many attempts", ["Wait a minute, then try again."]),
        _ => ("Something went wrong", ["This is our fault. Nothing was half-saved: what you did last did not happen.", "Try again later."]),
    };
}
