namespace GoldenThread.Web.Accounts;

/// <summary>
/// How every cookie is kept from others. Where the installation's address is HTTPS a cookie is "__Host-…": browsers take it by HTTPS alone,
/// for this host alone and for all of it. On one's own machine, by plain HTTP, browsers would take no such cookie, so it has its plain name there.
/// </summary>
internal sealed class GuardedCookie(bool https)
{
    private readonly string prefix = https ? "__Host-" : "";

    /// <summary>From the settings: whether "GoldenThread:Address" is HTTPS.</summary>
    public static GuardedCookie From(IConfiguration configuration) =>
        new(configuration["GoldenThread:Address"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);

    public string Name(string name) => prefix + name;

    /// <summary>A cookie with these guards.</summary>
    // Lax, not Strict, unless told: a link in an e-mail or a provider's answer must find the session.
    public CookieBuilder Of(string name, SameSiteMode sameSite = SameSiteMode.Lax) => Guard(new SecureCookie(https), name, sameSite);

    /// <summary>Guards a cookie that a library makes.</summary>
    public CookieBuilder Guard(CookieBuilder cookie, string name, SameSiteMode sameSite = SameSiteMode.Lax)
    {
        cookie.Name = Name(name);
        cookie.Path = "/";
        cookie.Domain = null;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = sameSite;
        if (cookie is not SecureCookie) cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        return cookie;
    }

    // The form's token refuses to work (500) under CookieSecurePolicy.Always where a request comes by plain HTTP; a browser that does not
    // take the cookie ends in the same 400 as any other form without its token.
    private sealed class SecureCookie(bool always) : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = always || context.Request.IsHttps;
            return options;
        }
    }
}
