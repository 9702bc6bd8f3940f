using GoldenThread.Work.Accounts;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization.Policy;

namespace GoldenThread.Web.Accounts;

/// <summary>Every refusal for want of a permission, of pages and of the API, goes through here; who is only not signed in yet is no such case.</summary>
internal sealed class LoggedDenials(SecurityLog log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && IsTowardsPage(context) && context.User.RoleOrNull() is not null && !context.User.ComesIn())
        {
            context.Response.Redirect("/account/second-step");
            return Task.CompletedTask;
        }

        if (authorizeResult.Forbidden)
            log.Denied(
                Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
                    ? account
                    : null, context.GetEndpoint(), context.Request.Method);
        return usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private static bool IsTowardsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
