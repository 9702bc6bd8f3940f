using System.Security.Cryptography;
using System.Text.RegularExpressions;
using GoldenThread.Access;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.Diagnostics;

namespace GoldenThread.Web.Api;

/// <summary>What went wrong, for programs (RFC 9457), in the same sentences that people read on the pages.</summary>
internal static class Problems
{
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);

    public static IResult NotFound(string what) => Of(StatusCodes.Status404NotFound, $"The {what} does not exist, or this token cannot see it.");

    /// <summary>Turns what the model refuses, and what somebody else changed first, into answers.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NothingToSeeException nothing)
        {
            return Of(StatusCodes.Status404NotFound, nothing.Message);
        }
        catch (RuleException refused)
        {
            return Of(StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
        catch (ChangedMeanwhileException)
        {
            return Tags.Changed();
        }
    }

    /// <summary>Answers of the API are never pages.</summary>
    public static void UseProblems(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        api =>
        {
            api.UseExceptionHandler(
                new ExceptionHandlerOptions
                {
                    ExceptionHandler = Fault,
                    AllowStatusCode404Response = true,
                    SuppressDiagnosticsCallback = context => NoText.Caused(context.Exception)
                });
            api.UseStatusCodePages(
                context => Of(context.HttpContext.Response.StatusCode, Sentence(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
        });

    private static Task Fault(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerPathFeature>() ?? throw new InvalidOperationException("There is no error to report.");
        if (NoText.Caused(failure.Error)) return Of(StatusCodes.Status400BadRequest, $"{NoText.Sentence}.").ExecuteAsync(http);
        if (failure.Error is BadHttpRequestException bad) return Of(bad.StatusCode, Sentence(bad.StatusCode)).ExecuteAsync(http);
        if (failure.Error is RegexMatchTimeoutException)
            return Of(StatusCodes.Status422UnprocessableEntity, "The text takes too long to process. Split it and send each part.").ExecuteAsync(http);
        var reference = RandomNumberGenerator.GetString("BCDFGHJKLMNPQRSTVWXZ23456789", 8);
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("GoldenThread.Web.Api");
        log.LogError(
            failure.Error, "A request failed. Reference {Reference}, route {Route}", reference, (failure.Endpoint as RouteEndpoint)?.RoutePattern.RawText
                ?? "unknown");
        return Of(StatusCodes.Status500InternalServerError, $"Something went wrong. This is our fault, and nothing was saved. Reference: {reference}.").ExecuteAsync(http);
    }

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => $"The request is too large. Send up to {Limits.LongestRequest / 1024 / 1024} MB at once.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This method is not allowed at this address.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        StatusCodes.Status429TooManyRequests => "Too many requests. Wait a minute, then try again.",
        _ => "The request could not be read. Check that the body is JSON as the API description shows.",
    };
}
