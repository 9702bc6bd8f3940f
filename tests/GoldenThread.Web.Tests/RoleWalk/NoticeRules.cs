using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>What everybody is told of the service, and beginning.</summary>
public static class NoticeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("accessibility", Open),
        new("cookies", Open),
        new("help", Open),
        new("privacy", Open),
        new(".well-known/change-password", Open),
        new(".well-known/security.txt", Open),
        new("set-up", Open),
        new("administration/public", "A"),
        new("administration/setup", "A"),
        new("administration/setup/organisations", "A"),
        new("administration/setup/people", "A"),
        new("administration/partnership", "A"),
        new("administration/logo", "A"),
        new("administration/scale", "A"),
    ];
}
