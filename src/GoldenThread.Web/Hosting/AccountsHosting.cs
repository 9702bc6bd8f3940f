using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Hosting;

/// <summary>Who one is, and what one may do.</summary>
internal static class AccountsHosting
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => CommonPasswords.FromBuild());
        builder.Services.AddScoped<ProviderSignIn>();
        builder.Services.AddScoped<ReadingsOfRequest>();
        builder.Services.AddSingleton<IServiceAddress, PublicAddress>();
        builder.Services.AddSingleton<ServerSideTickets>();
        builder.Services.AddSingleton(GuardedCookie.From(builder.Configuration));
        builder.Services.AddSingleton<KnownDevice>();
        builder.Services.AddSingleton<SignInThrottle>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, LoggedDenials>();
        builder.Services.AddScoped<Confirmation>();
        builder.Services.AddSingleton<AfterTheAnswer>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AfterTheAnswer>());
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthorization(DoorPolicies.Add);
        builder.Services.AddIdentity(settings);
        builder.Services.AddSessionCookies(settings, GuardedCookie.From(builder.Configuration));
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<NothingUndeclared>();
    }
}
