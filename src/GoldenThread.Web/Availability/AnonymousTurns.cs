using System.Threading.RateLimiting;
using GoldenThread.Storage;

namespace GoldenThread.Web.Availability;

/// <summary>
/// Lets only so many requests of people who are not signed in work at once; the others wait their turn, and where too many wait they are
/// told to come back. Who is signed in is not kept waiting by them.
/// </summary>
internal sealed class AnonymousTurns(RequestDelegate next, Limits limits)
{
    private readonly ConcurrencyLimiter reading = Turns(limits);
    private readonly ConcurrencyLimiter signingIn = Turns(limits);

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } about || about.GetMetadata<WithoutSessionAttribute>() is not null
            || http.User.Identity is { IsAuthenticated: true })
        {
            await next(http);
            return;
        }

        // The two have connections of their own, and do not keep each other waiting.
        var turns = about.GetMetadata<ReadAsThePublicAttribute>() is null ? signingIn : reading;
        using var turn = await turns.AcquireAsync(1, http.RequestAborted);
        if (turn.IsAcquired) await next(http);
        else await Unavailable.Answer(http, Trouble.Busy);
    }

    private static ConcurrencyLimiter Turns(Limits limits) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.AnonymousAtOnce,
        QueueLimit = limits.AnonymousWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
