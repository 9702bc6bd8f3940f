using GoldenThread.Storage;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Api;
using GoldenThread.Web.Api.Plans;
using GoldenThread.Web.Api.Publications;
using GoldenThread.Web.Api.Returns;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Pages.Notices;
using Microsoft.AspNetCore.Connections;

var builder = WebApplication.CreateBuilder(args);
try
{
    // One line for each area; what an area needs stands in its own file in Hosting/.
    builder.AddLogs();
    KnownSettings.Check(builder.Configuration);
    await using var storage = await builder.AddStorage();
    builder.AddPages();
    builder.AddSafety();
    builder.AddLengths();
    builder.AddHealth();
    builder.AddAvailability();
    builder.AddAccounts();
    builder.AddWork();
    builder.AddJobs();
    builder.AddApi();
    builder.AddMail();

    var app = builder.Build();

    app.UseSafety();
    app.UseProblems();
    app.UseRouting();
    app.UseAvailability();
    app.UseAccounts();
    app.UseRateLimiter();
    app.UseSessions();
    app.MapHealth();
    app.MapPages();
    app.MapAccounts();
    app.MapPlans();
    app.MapPublished();
    app.MapApi();
    app.MapCalendar();
    app.MapWellKnown();

    await app.Prepare();
    await app.RunAsync();
    return 0;
}
catch (Exception cause) when (cause is InstallationException or SettingsException)
{
    // Said to the person who starts it: the log may be in a file that they do not look into.
    Console.Out.WriteLine(cause.Message);
    return 1;
}

catch (IOException cause) when (cause.InnerException is AddressInUseException)
{
    Console.Out.WriteLine($"Another program already uses this address ({cause.Message}) Stop it, or choose another port: ./start --port 5081");
    return 1;
}

/// <summary>The application, named so that tests can start it.</summary>
public partial class Program;
