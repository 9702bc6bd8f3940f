using GoldenThread.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);

// One line for each area; what an area needs stands in its own file in Hosting/.
builder.AddLogs();
builder.AddPages();
builder.AddSafety();
builder.AddHealth();

var app = builder.Build();

app.UseSafety();
app.UseRouting();
app.UseRateLimiter();
app.MapHealth();
app.MapPages();

await app.RunAsync();

/// <summary>The application, named so that tests can start it.</summary>
public partial class Program;
