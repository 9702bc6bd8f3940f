using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>Asks somebody in by a letter with a link, and takes an invitation back.</summary>
internal sealed class InviteSomebody(GoldenThreadDb db, Acting acting, UserManager<Account> accounts, IServiceAddress address)
{
    /// <summary>Invites somebody. An earlier invitation to the same address is withdrawn: one link works at a time.</summary>
    /// <exception cref="RuleException">There is an account already, or the role needs an organisation.</exception>
    public Task Invite(string fullName, string email, Role role, OrganisationId? organisation) => InviteAll([(fullName, email, role, organisation)]);

    /// <summary>Invites several people: all of them or, where one cannot be invited, nobody.</summary>
    /// <exception cref="RuleException">One has an account already, or their role needs an organisation.</exception>
    public async Task InviteAll(IReadOnlyList<(string FullName, string Email, Role Role, OrganisationId? Organisation)> people)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync();
        foreach (var (fullName, email, role, organisation) in people)
        {
            var (to, by) = (email.Trim().ToLowerInvariant(), acting.By);
            Roles.NeedOrganisation(role, organisation);
            if (await accounts.FindByEmailAsync(to) is not null) throw new RuleException($"Somebody already has an account with {(people.Count == 1 ? "this email address" : to)}");
            foreach (var earlier in await Open().Where(one => one.Email == to).ToListAsync()) earlier.WithdrawnAt = by.Now;
            var (token, hash) = AcceptInvitation.NewToken();
            var invitation = new Invitation
            {
                Partnership = partnership.Id,
                Email = to,
                FullName = fullName.Trim(),
                Role = role,
                Organisation = organisation,
                TokenHash = hash,
                InvitedBy = by.Person,
                InvitedByName = by.Name,
                InvitedAt = by.Now,
                ExpiresAt = by.Now + AcceptInvitation.Open,
            };
            db.Invitations.Add(invitation);
            db.Outbox.Add(AccountLetters.Invitation(invitation, partnership.Name, address.Of($"/invitation/{token}")));
        }

        await db.Save(people.Count == 1 ? "Invitation sent" : "Invitations sent from a list");
    }

    /// <summary>Takes an invitation back: its link opens nothing any more.</summary>
    /// <returns>The invitation; null where there is none that waits for an answer.</returns>
    public async Task<Invitation?> Withdraw(Guid invitation)
    {
        if (await Open().FirstOrDefaultAsync(one => one.Id == invitation) is not { } found) return null;
        found.WithdrawnAt = acting.Now;
        await db.Save("Invitation withdrawn");
        return found;
    }

    private IQueryable<Invitation> Open() => db.Invitations.Where(one => one.AcceptedAt == null && one.WithdrawnAt == null);
}
