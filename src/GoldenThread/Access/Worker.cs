namespace GoldenThread.Access;

/// <summary>Somebody with an account, as far as access asks.</summary>
/// <param name="Person">The person.</param>
/// <param name="Organisation">For whom they act.</param>
/// <param name="Role">The account's role.</param>
/// <param name="ClosedFrom">From when the account is locked or ended, in UTC; null while it is open.</param>
public sealed record Worker(PersonId Person, OrganisationId? Organisation, Role Role, DateTimeOffset? ClosedFrom = null);
