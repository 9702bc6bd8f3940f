using Microsoft.AspNetCore.Mvc.Filters;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>What saving refused, and the page itself did not expect: the page is shown again with it, and with everything that was typed.</summary>
internal sealed class RefusedSaves : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done is not { Exception: RuleException refused, ExceptionHandled: false } || context.HandlerInstance is not PageModel page) return;
        page.ModelState.Add(refused, "");
        (done.ExceptionHandled, done.Result) = (true, page.Page());
    }
}
