using GoldenThread.Documents.Reading;
using GoldenThread.Web.Files;
using GoldenThread.Work.Files;
using GoldenThread.Work.Pathways;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Hosting;

/// <summary>Plans, their import, and the files that belong to them.</summary>
internal static class PlansHosting
{
    public static void AddPlans(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PlanDesk>();
        builder.Services.AddScoped<PathwayDesk>();
        builder.Services.AddScoped<ImportDesk>();
        builder.Services.AddScoped<UploadedFiles>();
        builder.Services.AddSingleton(new ImportLimits(builder.Configuration.GetValue("Upload:Megabytes", 25L) * 1024 * 1024));
        builder.Services.AddSingleton<IVirusScan>(builder.Configuration["ClamAv:Host"] is { Length: > 0 } host
            ? new ClamAvScan(host, builder.Configuration.GetValue("ClamAv:Port", 3310))
            : new NoVirusScan());
    }

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
