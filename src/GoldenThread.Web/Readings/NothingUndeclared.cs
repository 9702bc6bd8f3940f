namespace GoldenThread.Web.Readings;

/// <summary>Refuses what does not say what it shows, and what would show a record before its reading is kept.</summary>
internal sealed class NothingUndeclared(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // What is no route of ours (nothing there, a verb that it does not take) shows nothing.
        if (http.GetEndpoint() is not RouteEndpoint endpoint) return next(http);
        var shown = endpoint.Metadata.GetMetadata<ShownAttribute>()
            ?? throw new InvalidOperationException(
                $"{endpoint.DisplayName} does not say what it shows. Name it beside its permission: [Shows(…)], [ShowsFound] or [ShowsNoRecord].");
        // Of a child's record the database shows nothing before the opening is committed.
        if (shown is not (ShowsNoRecordAttribute or OpensRecordAttribute))
            http.Response.OnStarting(() => http.Response.StatusCode >= 300 || http.RequestServices.GetRequiredService<ReadingsOfRequest>().Kept
                ? Task.CompletedTask
                : throw new InvalidOperationException($"{endpoint.DisplayName} was about to show what nobody is known to read."));
        return next(http);
    }
}
