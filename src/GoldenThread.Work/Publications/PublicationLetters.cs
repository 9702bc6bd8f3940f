using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>Mail about versions: who is asked to decide, and what became of it. The words of the plan stay here.</summary>
internal sealed class PublicationLetters(GoldenThreadDb db, IServiceAddress address, TimeProvider clock)
{
    /// <summary>Asks those who may publish, the preparer aside.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Requested(PreparedVersion hand)
    {
        var preparer = hand.Publication.PreparedBy.Value;
        var others = await db.Accounts.AsNoTracking()
            .Where(account => account.EndedAt == null && account.Id != preparer && (account.Role == Role.BusinessManager || account.Role == Role.Administrator))
            .ToListAsync();
        return [.. others.Select(account => Letter(hand, account,
            $"Version {hand.Publication.Number} of {hand.Plan.Reference} is waiting for approval",
            $"{hand.Publication.PreparedByName} prepared version {hand.Publication.Number} of {hand.Plan.Reference} and needs a colleague to approve it for publication."))];
    }

    /// <summary>Tells the preparer what was decided; asked after the decision, and saved with it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is decided yet.</exception>
    public async Task<IReadOnlyList<OutboxMessage>> Decided(PreparedVersion hand)
    {
        var preparer = hand.Publication.PreparedBy.Value;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == preparer && one.EndedAt == null);
        return account is null ? [] : [Letter(hand, account,
            $"Version {hand.Publication.Number} of {hand.Plan.Reference}: {hand.Publication.State.Words().ToLowerInvariant()}",
            Decision(hand))];
    }

    private static string Decision(PreparedVersion hand) => hand.Publication.State switch
    {
        PublicationState.Published => $"{hand.Publication.DecidedByName} approved the version of {hand.Plan.Reference} that you prepared. It has been published.",
        PublicationState.Refused => $"{hand.Publication.DecidedByName} rejected the version of {hand.Plan.Reference} that you prepared. You can read the reason on its page.",
        var state => throw new ArgumentOutOfRangeException(nameof(hand), state, "A letter about a decision is written when it is made."),
    };

    private OutboxMessage Letter(PreparedVersion hand, Account to, string subject, string words)
    {
        var now = clock.GetUtcNow();
        return new OutboxMessage
        {
            Partnership = hand.Publication.Partnership,
            ToAddress = to.Email!,
            ToName = to.FullName,
            Subject = subject,
            Body = $"""
                Dear {to.FullName},

                {words}

                Read it here: {address.Of($"/publications/{hand.Publication.Id}")}
                """,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
