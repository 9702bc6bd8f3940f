using GoldenThread.Web.Files;

namespace GoldenThread.Web.Hosting;

/// <summary>Plans, and the files that belong to them.</summary>
internal static class PlansHosting
{
    public static void MapPlans(this WebApplication app)
    {
        // A reference may hold a slash ("LDS 19 / OD 20"). Routing leaves that one character as it is written in an address.
        app.Use((http, next) =>
        {
            if (http.Request.RouteValues.TryGetValue("reference", out var value) && value is string reference)
                http.Request.RouteValues["reference"] = reference.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            return next(http);
        });
        app.MapFiles();
    }
}
