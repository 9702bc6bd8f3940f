using GoldenThread.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The one sentence for what is not there, is restricted, in conflict or silently sealed: the same page, byte for byte.</summary>
internal sealed class NothingResult : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        context.HttpContext.Response.ContentType = "text/html; charset=utf-8";
        return context.HttpContext.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Decision.NothingFound}</title></head><body><main><h1>{Decision.NothingFound}</h1><p><a href=\"/children\">My children</a></p></main></body></html>");
    }
}
