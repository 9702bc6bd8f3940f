using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>
/// How a new installation gets its first person: "GoldenThread:First:Partnership" and "…:Email" in the settings, on an empty database.
/// The link is written to the terminal, because there is nobody yet who could read an outbox.
/// </summary>
internal sealed class FirstAdministrator(Database database)
{
    /// <summary>Makes the partnership and the invitation where there is no partnership yet.</summary>
    /// <returns>The path of the invitation's link; null where nothing was made.</returns>
    public async Task<string?> Invite(string partnershipName, string email, DateTimeOffset now)
    {
        await using var db = await database.Open(Session.Jobs);
        if (await db.Partnerships.AnyAsync()) return null;
        var partnership = PartnershipId.New();
        var (token, hash) = AcceptInvitation.NewToken();
        await db.Begin(Session.System(partnership));
        db.Add(new Partnership { Id = partnership, Name = partnershipName.Trim(), Slug = Slug(partnershipName) });
        db.Invitations.Add(new Invitation
        {
            Partnership = partnership,
            Email = email.Trim().ToLowerInvariant(),
            FullName = "Administrator",
            Role = Role.Administrator,
            TokenHash = hash,
            InvitedByName = "The person who set up this installation",
            InvitedAt = now,
            ExpiresAt = now + AcceptInvitation.Open,
        });
        await db.Save("The installation's first administrator");
        return $"/invitation/{token}";
    }

    private static string Slug(string name) =>
        string.Join(
            '-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
