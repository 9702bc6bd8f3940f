using Microsoft.AspNetCore.Diagnostics;

namespace GoldenThread.Web.Availability;

/// <summary>A request that has been answered already, and comes through once more for the page that says how.</summary>
internal static class ReExecution
{
    public static bool Is(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
