using GoldenThread.Storage;

namespace GoldenThread.Work.Administration;

/// <summary>
/// How a new installation gets its first person: "GoldenThread:First:Partnership" and "…:Email" in the settings, on an empty database.
/// The link is written to the terminal, because there is nobody yet who could read an outbox.
/// </summary>
internal sealed class FirstAdministrator(Database database)
{
    /// <summary>Makes the partnership and the invitation where there is no partnership yet.</summary>
    /// <returns>The path of the invitation's link; null where nothing was made.</returns>
    /// <exception cref="RuleException">The settings name no partnership, or no address.</exception>
    public async Task<string?> Invite(string partnershipName, string email, DateTimeOffset now) =>
        (await Partnerships.All(database, CancellationToken.None)).Count > 0
            ? null
            : await new BeginPartnership(database).Begin(partnershipName, null, null, email, now);
}
