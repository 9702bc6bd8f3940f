using GoldenThread.Documents;
using GoldenThread.Plans;
using GoldenThread.Reviews;
using GoldenThread.Web.Plans;
using GoldenThread.Web.Reviews;
using GoldenThread.Web.Reviews.Chronologies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoldenThread.Web.Files;

/// <summary>
/// Says of a page that it takes files. Before a byte of the body is read it asks whether what they are for is there for this person,
/// and whether they are small enough; the permission was asked before that.
/// </summary>
/// <param name="parameter">The name of the route's id of <see cref="Of"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute(string parameter = "id") : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // The other fields of a form, and what parts them.
    private const long OtherFields = 1024 * 1024;

    /// <summary>What the files are for; null where they are for nothing that is there already.</summary>
    public Type? Of { get; init; }

    // The check of the form's token reads the body: it comes after this.
    public int Order => int.MinValue;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) return;
        if (Of is not null && !await IsThere(http, Of, Guid.Parse((string)http.GetRouteValue(parameter)!)))
        {
            context.Result = new NotFoundResult();
            return;
        }

        var most = http.RequestServices.GetRequiredService<ImportLimits>().Bytes + OtherFields;
        if (http.Request.ContentLength > most) context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        // A body that does not say its length is cut off where it becomes too long.
        else if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
    }

    private static async Task<bool> IsThere(HttpContext http, Type of, Guid id)
    {
        if (of == typeof(Review)) return await http.RequestServices.GetRequiredService<ReviewDesk>().Find(id) is not null;
        if (of == typeof(ReviewRequest)) return await http.RequestServices.GetRequiredService<ChronologyDesk>().Request(id) is not null;
        if (of == typeof(PlanAction)) return await http.RequestServices.GetRequiredService<PlanDesk>().Action(id) is not null;
        throw new InvalidOperationException($"Nobody says how a {of.Name} is looked for.");
    }
}
