using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>The cookies of a session and of the steps to it, and where those go who have none.</summary>
internal static class SessionCookies
{
    public static void AddSessionCookies(this IServiceCollection services, SignInSettings settings, GuardedCookie guarded)
    {
        var authentication = services.AddAuthentication(options =>
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
}
