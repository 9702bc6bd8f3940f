using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Api.Returns;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Hosting;

/// <summary>Who one is, and what one may do.</summary>
internal static class AccountsHosting
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => CommonPasswords.FromBuild());
        builder.Services.AddScoped<CalendarAddress>();
        builder.Services.AddScoped<SignInSessions>();
        builder.Services.AddScoped<AccountKeeping>();
        builder.Services.AddScoped<ProviderSignIn>();
        builder.Services.AddScoped<Acceptance>();
        builder.Services.AddScoped<ReadingsOfRequest>();
        builder.Services.AddSingleton<IServiceAddress, PublicAddress>();
        builder.Services.AddSingleton<ServerSideTickets>();
        builder.Services.AddSingleton(GuardedCookie.From(builder.Configuration));
        builder.Services.AddSingleton<KnownDevice>();
        builder.Services.AddSingleton<Throttle>();
        builder.Services.AddSingleton<SecurityLog>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, LoggedDenials>();
        builder.Services.AddScoped<Confirmation>();
        builder.Services.AddScoped<NewPasswordLink>();
        builder.Services.AddSingleton<AfterTheAnswer>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AfterTheAnswer>());
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthorization(Policies.Add);
        AddIdentity(builder.Services, settings);
        AddCookies(builder, settings, GuardedCookie.From(builder.Configuration));
    }

    private static void AddIdentity(IServiceCollection services, SignInSettings settings)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountPasswords.Rounds);
        services.AddScoped<AccountPasswords>();
        services.AddScoped<IPasswordHasher<Account>>(scope => scope.GetRequiredService<AccountPasswords>());
        services.AddIdentityCore<Account>(options =>
            {
                // Length and a list of known passwords, and no rules about signs and figures: NCSC and NIST SP 800-63B say so.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                // Only an administrator locks an account; wrong passwords and codes are counted by the throttle, which locks nobody out.
                options.Lockout.MaxFailedAccessAttempts = int.MaxValue;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddUserConfirmation<AccountStanding>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<BreachedPasswordCheck>();
        services.AddScoped(scope => (AccountSignIn)scope.GetRequiredService<SignInManager<Account>>());
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.PasskeyDomain;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
    }

    private static void AddCookies(WebApplicationBuilder builder, SignInSettings settings, GuardedCookie guarded)
    {
        var authentication = builder.Services.AddAuthentication(options =>
        {
            options.DefaultScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
        });
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure<ServerSideTickets, SignInSettings>((cookie, tickets, limits) =>
            {
                cookie.Cookie = guarded.Of("gt-session");
                cookie.SessionStore = tickets;
                // The browser's side lives as long as the session at most; how long one may be idle is decided by the store.
                cookie.ExpireTimeSpan = limits.Absolute;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/error/403";
                cookie.ReturnUrlParameter = "returnUrl";
                // A session that must end is taken out of the store at once; no stamp needs to be compared now and then.
                cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
                cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
                cookie.Events.OnRedirectToAccessDenied = context => Refuse(context);
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie = guarded.Of("gt-second-step"));
            cookies.ExternalCookie!.Configure(cookie => cookie.Cookie = guarded.Of("gt-provider"));
            cookies.TwoFactorRememberMeCookie!.Configure(cookie => cookie.Cookie = guarded.Of("gt-known-device"));
        });
        authentication.AddProviders(settings, guarded);
    }

    // A program that calls the API is told, not sent to a page.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int code)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) context.Response.StatusCode = code;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<NothingUndeclared>();
    }
}
