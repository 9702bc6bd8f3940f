using GoldenThread.Documents.Reading;
using GoldenThread.Work.Access;
using GoldenThread.Work.Files;

namespace GoldenThread.Web.Hosting;

/// <summary>What people do, and what it needs of the outside: a virus scanner where one is set up, the limits of files.</summary>
internal static class WorkHosting
{
    public static void AddWork(this WebApplicationBuilder builder)
    {
        builder.Services.AddWork();
        builder.Services.AddSingleton(SearchPace.Usual);
        builder.Services.AddSingleton(new ImportLimits(builder.Configuration.GetValue("Upload:Megabytes", 25L) * 1024 * 1024));
        builder.Services.AddSingleton<IVirusScan>(builder.Configuration["ClamAv:Host"] is { Length: > 0 } host
            ? new ClamAvScan(host, builder.Configuration.GetValue("ClamAv:Port", 3310))
            : new NoVirusScan());
    }
}
