using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Pages.Notices;

/// <summary>Every cookie that is set here, and why.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[WithoutSession]
internal sealed class CookiesModel(GuardedCookie guarded, SignInSettings settings) : PageModel
{
    public IReadOnlyList<(string Name, string Purpose, string Lasts)> Cookies { get; private set; } = [];

    public void OnGet() => Cookies =
    [
        (guarded.Name("gt-session"), "Keeps you signed in", $"{InWords(settings.Idle)} after your last click, or when you sign out"),
        (guarded.Name("gt-second-step"), "Remembers between two pages that your password was correct", "When you have entered the code"),
        (guarded.Name("gt-provider"), "Remembers who you are on the way back from your organisation’s sign-in", "When you have signed in"),
        (guarded.Name("gt-way-back.…"), "Makes sure that you come back from the sign-in you left for", "15 minutes"),
        (guarded.Name("gt-nonce.…"), "Makes sure that the answer of that sign-in is the answer to your question", "15 minutes"),
        (guarded.Name("gt-device-…"), "Recognises a device that you signed in on, so that nobody can lock you out by guessing your password", "180 days"),
        (guarded.Name("gt-form"), "Makes sure that a form was sent from our own page", "When you close your browser"),
        ("gt-answered", "Says that a survey was answered on this device, so that nobody answers twice by mistake. It is the same for everybody", "365 days"),
        (guarded.Name("gt-said"), "Carries a message such as “The action was saved” to the next page", "On the next page"),
    ];

    private static string InWords(TimeSpan time) => time.TotalMinutes < 120 ? $"{time.TotalMinutes:0} minutes" : $"{time.TotalHours:0} hours";
}
