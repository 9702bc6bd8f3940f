namespace GoldenThread.Policies;

/// <summary>One thing that an organisation said; a later one of the same kind takes its place, and what was said stays.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="On">The day that it is about; null where the claim is withdrawn.</param>
/// <param name="At">When it was said, in UTC.</param>
/// <param name="ByName">By whom.</param>
/// <param name="Reached">Passed on: how many staff it reached.</param>
/// <param name="Staff">Passed on: of how many.</param>
/// <param name="Words">Passed on: to whom and how; confirmed: by which evidence; withdrawn: why.</param>
/// <param name="ShownBy">Confirmed: by what kind of evidence.</param>
public sealed record AcknowledgementClaim(
    ClaimKind Kind, DateOnly? On, DateTimeOffset At, string ByName, int? Reached = null, int? Staff = null, string Words = "", UseShownBy? ShownBy = null);
