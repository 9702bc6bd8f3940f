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
            // What is typed or chosen as something else than words; a day has its own sentence.
            var says = options.ModelBindingMessageProvider;
            says.SetAttemptedValueIsInvalidAccessor((value, _) => CannotBeUsed(value));
            says.SetNonPropertyAttemptedValueIsInvalidAccessor(CannotBeUsed);
            says.SetValueIsInvalidAccessor(CannotBeUsed);
            says.SetValueMustNotBeNullAccessor(_ => "Enter a number, or choose from the list");
        });
        builder.Services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });
        builder.Services.AddSingleton(TimeProvider.System);
    }

    private static string CannotBeUsed(string value) => $"“{value}” cannot be used here. Enter a number, or choose from the list";

    public static void MapPages(this WebApplication app)
    {
        // Nobody's session is looked up for a style: pages of errors have theirs while the database is away.
        app.MapStaticAssets().AllowAnonymous().ShowsNoRecord().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
    }
}
