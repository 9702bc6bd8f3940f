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

    /// <summary>The page that what was too large was sent from.</summary>
    public string? Back { get; private set; }

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
            (Heading, Sentences, Typed) = ("The text has a character that we cannot read", [$"{NoText.Sentence}."], NoText.Typed(HttpContext));
            return;
        }

        var tooLong = failure?.Error is RegexMatchTimeoutException;
        if (tooLong) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (Heading, Sentences) = Words(tooLong ? 422 : failure is null ? code ?? 404 : 500);
        if (code == StatusCodes.Status413PayloadTooLarge && failure is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { Length: > 1 } from && Url.IsLocalUrl(from)) Back = from;
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
            "The form was not sent", ["Nothing was saved. The page may have been open for too long or sent twice, it may not accept what you sent, or the text may be too long. Go back, reload the page and try again."]),
        401 => ("Sign in first", ["You need to sign in to see this page."]),
        403 => ("You cannot see this page", ["Your role does not give you access. If you need it for your work, ask your partnership's administrator."]),
        404 => ("Page not found", ["If you typed the web address, check that it is correct. You may not have access to this page."]),
        405 => ("You cannot do this here", ["Nothing was saved. The page does not accept what was sent."]),
        413 => ("The file or text is too large", ["Nothing was saved. You can upload files of up to 25 MB. A form without a file can hold up to 4 MB of text."]),
        422 => ("The text takes too long to read", ["Nothing was saved. Split the text or file into several parts and send each one."]),
        429 => ("Too many attempts", ["Wait a minute, then try again."]),
        _ => ("Something went wrong", ["This is our fault. Your last change was not saved.", "Try again later."]),
    };
}
