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
    public async Task<IReadOnlyList<OutboxMessage>> Requested(PreparedVersion prepared)
    {
        var preparer = prepared.Publication.PreparedBy.Value;
        var others = await db.Accounts.AsNoTracking()
            .Where(account => account.EndedAt == null && account.Id != preparer && (account.Role == Role.BusinessManager || account.Role == Role.Administrator))
            .ToListAsync();
        return [.. others.Select(account => Letter(prepared, account,
            $"Version {prepared.Publication.Number} of {prepared.Plan.Reference} is waiting for approval",
            $"{prepared.Publication.PreparedByName} prepared version {prepared.Publication.Number} of {prepared.Plan.Reference} and needs a colleague to approve it for publication."))];
    }

    /// <summary>Tells the preparer what was decided; asked after the decision, and saved with it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is decided yet.</exception>
    public async Task<IReadOnlyList<OutboxMessage>> Decided(PreparedVersion prepared)
    {
        var preparer = prepared.Publication.PreparedBy.Value;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == preparer && one.EndedAt == null);
        return account is null ? [] : [Letter(prepared, account,
            $"Version {prepared.Publication.Number} of {prepared.Plan.Reference}: {prepared.Publication.State.Words().ToLowerInvariant()}",
            Decision(prepared))];
    }

    private static string Decision(PreparedVersion prepared) => prepared.Publication.State switch
    {
        PublicationState.Published => $"{prepared.Publication.DecidedByName} approved the version of {prepared.Plan.Reference} that you prepared. It has been published.",
        PublicationState.Refused => $"{prepared.Publication.DecidedByName} rejected the version of {prepared.Plan.Reference} that you prepared. You can read the reason on its page.",
        var state => throw new ArgumentOutOfRangeException(nameof(prepared), state, "A letter about a decision is written when it is made."),
    };

    private OutboxMessage Letter(PreparedVersion prepared, Account to, string subject, string words)
    {
        var now = clock.GetUtcNow();
        return new OutboxMessage
        {
            Partnership = prepared.Publication.Partnership,
            ToAddress = to.Email!,
            ToName = to.FullName,
            Subject = subject,
            Body = $"""
                Dear {to.FullName},

                {words}

                Read it here: {address.Of($"/publications/{prepared.Publication.Id}")}
                """,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
