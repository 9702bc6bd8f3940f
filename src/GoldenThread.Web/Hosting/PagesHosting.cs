namespace GoldenThread.Web.Hosting;

/// <summary>Razor Pages and the files that they need.</summary>
internal static class PagesHosting
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // ./start runs what was built, not what was published: the compressed styles and scripts stand in the folder of the build then.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorPages().AddMvcOptions(options =>
        {
            options.Filters.Add<KeepReadings>();
            options.ModelBinderProviders.Insert(0, new DayBinder.Provider());
        });
        builder.Services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });
        builder.Services.AddSingleton(TimeProvider.System);
    }

    public static void MapPages(this WebApplication app)
    {
        // Nobody's session is looked up for a style: pages of errors have theirs while the database is away.
        app.MapStaticAssets().AllowAnonymous().ShowsNoRecord().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
    }
}
