using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoldenThread.Web.Readings;

/// <summary>Between a page's handler and its first byte: what it is about to show is written into the history.</summary>
internal sealed class KeepReadings : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (Shows(context.Result))
            await context.HttpContext.RequestServices.GetRequiredService<ReadingsOfRequest>().Keep(context.HttpContext, context.Controller);
        await next();
    }

    // A page that is shown again with what is wrong shows as much as at first. What is not known here counts as shown.
    private static bool Shows(IActionResult result) => result switch
    {
        IKeepTempDataResult or ForbidResult or ChallengeResult or SignOutResult => false,
        IStatusCodeActionResult { StatusCode: >= 300 } => false,
        _ => true,
    };
}
