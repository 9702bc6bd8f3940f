using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Returns;

/// <summary>Mail about returns. It says that something was decided and where to read it; the words themselves stay here.</summary>
internal sealed class ReturnLetters(GoldenThreadDb db, IServiceAddress address, TimeProvider clock)
{
    /// <summary>Tells the person who wrote the return what became of it.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Decided(OrganisationReturn decided, ActionInPlan hand)
    {
        var writer = decided.By.Value;
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == writer && account.EndedAt == null) is not { } account) return [];
        var now = clock.GetUtcNow();
        var accepted = decided.State == ReturnState.Accepted;
        return
        [
            new OutboxMessage
            {
                Partnership = decided.Partnership,
                ToAddress = account.Email!,
                ToName = account.FullName,
                Subject = accepted ? $"Your return on {hand.Plan.Reference} has been accepted" : $"Your return on {hand.Plan.Reference} has been sent back",
                Body = $"""
                    Dear {account.FullName},

                    {(accepted ? "The business manager accepted your return. It is now part of the plan." : "The business manager sent your return back with a comment that explains what is missing.")}

                    Read it here: {address.Of($"/returns/{decided.Id}")}
                    """,
                CreatedAt = now,
                DueAt = now,
            },
        ];
    }
}
