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

    /// <summary>What an organisation has not said yet.</summary>
    public static string Missing(PolicyClaim claim) =>
        claim.Received is null ? "Not received yet" : claim.Cascaded is null ? "Not passed on to staff yet" : "Not confirmed in use yet";
}
