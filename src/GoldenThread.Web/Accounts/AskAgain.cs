namespace GoldenThread.Web.Accounts;

/// <summary>Sends those who have not proved it within the last minutes to where they do, and back.</summary>
internal sealed class AskAgain(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<AskAgainAttribute>() is not null
            && !await http.RequestServices.GetRequiredService<Confirmation>().IsFresh(http.User))
        {
            http.Response.Redirect(Page(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null ? "/account" : http.Request.Path));
            return;
        }
        await next(http);
    }

    /// <summary>Where one proves it, and where one goes from there.</summary>
    public static string Page(string afterwards) => "/account/confirm?returnUrl=" + Uri.EscapeDataString(afterwards);
}
