namespace GoldenThread.Access.Sharing;

/// <summary>What a partnership sets of sharing (<c>definitions/sharing.yaml</c>).</summary>
/// <param name="DutyToDiscloseFrom">The first day on which the duty to disclose is offered as a basis; null while it is not in force.</param>
/// <param name="LongestDays">For how many days a share is open whose basis names no end. None renews itself.</param>
public sealed record SharingTimes(DateOnly? DutyToDiscloseFrom, int LongestDays)
{
    /// <summary>The bases that are offered on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="consented">True where a consent of this record holds: consent is a basis only where it was given.</param>
    public IReadOnlyList<ShareBasis> Offered(DateOnly day, bool consented) =>
        [.. Enum.GetValues<ShareBasis>().Where(b => b switch { ShareBasis.DutyToDisclose => DutyToDiscloseFrom <= day, ShareBasis.Consent => consented, _ => true })];
}
