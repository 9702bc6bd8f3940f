using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Signing in, one's own account, and the administrator's pages.</summary>
public static class AccountRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("health/live", Open),
        new("health/ready", Open),
        new("error/{code:int?}", Open),
        new("sign-in", Open),
        new("sign-in/second-step", Open),
        new("sign-in/passkey-options", Open),
        new("sign-in/with/{provider}", Open),
        new("sign-in/back", Open),
        new("forgotten-password", Open),
        new("new-password", Open),
        new("invitation/{token}", Open),
        new("sign-out", Everyone),
        new("", Everyone),
        new("account", Everyone),
        new("account/confirm", Everyone),
        new("account/password", Everyone),
        new("account/authenticator", Everyone),
        new("account/authenticator/square", Everyone),
        new("account/passkeys", Everyone),
        new("account/passkeys/options", Everyone),
        new("account/sessions", Everyone),
        new("administration/people", "A"),
        new("administration/people/invite", "A"),
        new("administration/people/{id:guid}", "A"),
        new("administration/outbox", "A"),
    ];
}
