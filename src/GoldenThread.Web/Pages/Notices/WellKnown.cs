using System.Globalization;
using System.Text;

namespace GoldenThread.Web.Pages.Notices;

/// <summary>Addresses that programs look at: where a fault of security is reported (RFC 9116), and where a password is changed (W3C).</summary>
internal static class WellKnown
{
    /// <summary>Setting: whom faults of security are reported to, as "mailto:…" or "https://…".</summary>
    public const string Contact = "GoldenThread:SecurityContact";

    public static void MapWellKnown(this WebApplication app)
    {
        app.MapGet("/.well-known/change-password", () => Results.Redirect("/account/password")).AllowAnonymous()
            .WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();
        app.MapGet("/.well-known/security.txt", SecurityText).AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();
    }

    // Without a contact there is no such file: RFC 9116 requires one.
    private static IResult SecurityText(IConfiguration settings, IServiceAddress address, TimeProvider clock)
    {
        if (settings[Contact] is not { Length: > 0 } contact) return Results.NotFound();
        // It says for how long it holds: the installation that answers is looked after, so half a year from today.
        var until = clock.GetUtcNow().AddDays(180).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Results.Text(
            $"Contact: {contact}\nExpires: {until}\nPreferred-Languages: en\nCanonical: {address.Of("/.well-known/security.txt")}\n", "text/plain", Encoding.UTF8);
    }
}
