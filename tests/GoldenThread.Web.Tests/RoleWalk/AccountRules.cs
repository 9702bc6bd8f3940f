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
        new("sign-out", Anybody),
        new("", Anybody),
        new("account", Anybody),
        new("account/second-step", Anybody),
        new("account/confirm", Anybody),
        new("account/password", Anybody),
        new("account/authenticator", Anybody),
        new("account/authenticator/square", Anybody),
        new("account/passkeys", Anybody),
        new("account/passkeys/options", Anybody),
        new("account/sessions", Anybody),
        new("administration/people", "A"),
        new("administration/people/invite", "A"),
        new("administration/people/invite-several", "A"),
        new("administration/people/{id:guid}", "A"),
        new("administration/second-steps", "A"),
        new("recoveries/{id:guid}", Managers),
        new("administration/directories", "A"),
        new("administration/directories/{id:guid}", "A"),
        new("scim/v2/ServiceProviderConfig", Token),
        new("scim/v2/ResourceTypes", Token),
        new("scim/v2/Schemas", Token),
        new("scim/v2/Users", Token),
        new("scim/v2/Users/{id:guid}", Token),
        new("scim/v2/Groups", Token),
        new("scim/v2/Groups/{id:guid}", Token),
        new("administration/outbox", "A"),
    ];
}
