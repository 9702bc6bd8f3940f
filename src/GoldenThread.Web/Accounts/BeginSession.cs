using GoldenThread.Storage;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Begins the request's transaction as the signed-in person, so that the database shows and takes only what they may see and write.
/// What is not saved by the end of the request is rolled back.
/// </summary>
internal sealed class BeginSession(RequestDelegate next, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext http, GoldenThreadDb db)
    {
        if (SessionOf(http) is { } session) await db.Begin(session, http.RequestAborted);
        await next(http);
    }

    private Session? SessionOf(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<WithoutSessionAttribute>() is not null) return null;
        if (endpoint.Metadata.GetMetadata<BeforeSignInAttribute>() is not null) return Session.SignIn;
        if (endpoint.Metadata.GetMetadata<ReadAsThePublicAttribute>() is not null) return Session.Public;
        if (http.User.DirectoryOrNull() is { } directory) return Session.System(http.User.Partnership(), directory);
        return http.User.RoleOrNull() is null ? null : Session.Of(http.User.Partnership(), http.User.Actor(clock.GetUtcNow()));
    }
}
