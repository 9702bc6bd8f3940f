using GoldenThread.Policies;

namespace GoldenThread.Work.Policies;

/// <summary>How policies are spoken of.</summary>
internal static class PolicyWords
{
    public static string Of(PolicyKind kind) => kind.ToString();

    public static string Of(UseShownBy by) => by switch
    {
        UseShownBy.Audit => "An audit",
        UseShownBy.Survey => "A survey",
        _ => "An indicator",
    };

    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Received => "Received",
        ClaimKind.Cascaded => "Passed on to staff",
        _ => "Confirmed in use",
    };

    /// <summary>"60 of 80 staff", "no numbers given", or null where it was not passed on.</summary>
    public static string? Reached(PolicyClaim claim) => claim.Cascaded is null ? null
        : claim is { Reached: { } reached, Staff: { } staff } ? $"{reached} of {staff} staff" : "no numbers given";
}
