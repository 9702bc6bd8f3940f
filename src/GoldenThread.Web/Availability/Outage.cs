using GoldenThread.Storage;

namespace GoldenThread.Web.Availability;

/// <summary>
/// What is said while the database cannot be asked: a page that needs none. While it is known to be away nobody asks it, so that no storm
/// of attempts meets it when it comes back. It stands inside the pages of errors, because those want to know who is signed in.
/// </summary>
internal sealed class Outage(RequestDelegate next, StorageWatch watch)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (watch.IsDown)
        {
            await Unavailable.Answer(http, Trouble.Down);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception fault) when (Troubles.Of(fault) is { } trouble && !http.Response.HasStarted)
        {
            if (trouble == Trouble.Down) watch.Doubt();
            await Unavailable.Answer(http, trouble);
        }
    }
}
