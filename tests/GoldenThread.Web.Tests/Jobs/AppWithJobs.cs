using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Jobs;

/// <summary>The application with its timetables, as it runs for people.</summary>
public sealed class AppWithJobs : GoldenThreadApp
{
    protected override void Configure(IWebHostBuilder host) => host.UseSetting("Jobs:Run", "true");
}
