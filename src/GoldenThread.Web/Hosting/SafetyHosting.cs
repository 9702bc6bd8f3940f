using System.Net;
using System.Threading.RateLimiting;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GoldenThread.Web.Hosting;

/// <summary>What guards every answer: headers, error pages with a reference, limits on how often one may try.</summary>
internal static class SafetyHosting
{
    // No inline style or script anywhere: GOV.UK Frontend, the charts and the passkey script are files of our own.
    private const string ContentSecurity =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string FormsToOurselves = "form-action 'self'";

    public static void AddSafety(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits").Get<Limits>() ?? new Limits();
        builder.Services.AddSingleton(limits);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Who sends or takes slower than the slowest telephone, for longer than a tunnel lasts, is let go.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(limits.LeastBytesPerSecond, limits.Grace);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(limits.LeastBytesPerSecond, limits.Grace);
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        var hsts = builder.Configuration.GetSection("Hsts").Get<HstsSettings>() ?? new HstsSettings();
        builder.Services.AddHsts(
            options => (options.MaxAge, options.IncludeSubDomains, options.Preload) = (TimeSpan.FromDays(365), hsts.IncludeSubDomains, hsts.Preload));
        var guarded = GuardedCookie.From(builder.Configuration);
        builder.Services.AddAntiforgery(options => options.Cookie = guarded.Of("gt-form", SameSiteMode.Strict));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie = guarded.Of("gt-said"));
        builder.Services.Configure<MvcOptions>(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // A stranger's word for where a request came from is not taken: only that of the proxies in the settings.
            foreach (var proxy in builder.Configuration.GetSection("Proxy:Trusted").Get<string[]>() ?? []) options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (refused, _) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Limits.OfSigningIn, http => Limited(http, http.From(), limits.SignInsPerMinute));
            options.AddPolicy(Limits.OfAnswers, http => Limited(http, http.From(), limits.AnswersPerMinute));
            options.AddPolicy(Limits.OfUploads, http => Limited(http, http.User.Identity?.Name ?? "unknown", limits.UploadsPerMinute));
        });
    }

    public static void UseSafety(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var security = ContentSecurityWith(app.Services.GetRequiredService<SignInSettings>());
        app.Use((http, next) => WriteHeaders(http, next, security));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = fault => NoText.Caused(fault) ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => NoText.Caused(context.Exception),
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment()) app.UseHsts();
    }

    // Looking at a form is free; sending it counts.
    private static RateLimitPartition<string> Limited(HttpContext http, string who, int perMinute) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reading")
            : RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            });

    // Signing out is a form whose answer may lead to the provider that the session came from; browsers count that as sending the form there.
    private static string ContentSecurityWith(SignInSettings signIn)
    {
        var origins = signIn.Providers.Values.Where(provider => provider.EndsSession).Select(provider => provider.Authority.GetLeftPart(UriPartial.Authority)).Distinct();
        return ContentSecurity.Replace(FormsToOurselves, string.Join(' ', origins.Prepend(FormsToOurselves)), StringComparison.Ordinal);
    }

    private static Task WriteHeaders(HttpContext http, RequestDelegate next, string contentSecurity)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.TryAdd("Content-Security-Policy", contentSecurity);
            headers["X-Content-Type-Options"] = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // A page of a signed-in person is not kept by a shared computer's browser or by a proxy.
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
