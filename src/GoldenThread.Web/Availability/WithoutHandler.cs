namespace GoldenThread.Web.Availability;

/// <summary>
/// Refuses what a page has no handler for, before anybody is asked who they are: nothing is looked up, no body is awaited.
/// Without this the page would be shown half-made after everything had been read.
/// </summary>
internal sealed class WithoutHandler(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // The page that shows an error answers to whatever was refused.
        if (http.GetEndpoint()?.Metadata is not { } about || about.GetMetadata<CompiledPageActionDescriptor>() is not { } page || ReExecution.Is(http)
            || Takes(page, http.Request))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    // A page without OnGet is still shown.
    private static bool Takes(CompiledPageActionDescriptor page, HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        var named = request.RouteValues["handler"] as string ?? request.Query["handler"].ToString();
        return page.HandlerMethods.Any(handler => string.Equals(handler.HttpMethod, request.Method, StringComparison.OrdinalIgnoreCase)
            && (string.Equals(handler.Name ?? "", named, StringComparison.OrdinalIgnoreCase) || handler.Name is null));
    }
}
