using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Mail;

/// <summary>Mail that was written, and whether it went out.</summary>
internal sealed class FindLetters(GoldenThreadDb db, Acting acting)
{
    private const int Days = 30;
    private const int Most = 200;

    /// <summary>The mail of the last days, the newest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Newest()
    {
        var since = acting.Now.AddDays(-Days);
        return await db.Outbox.AsNoTracking().Where(one => one.CreatedAt > since).OrderByDescending(one => one.CreatedAt).Take(Most).ToListAsync();
    }

    /// <summary>True where nobody knows whether it arrived, and it is not sent by itself any more.</summary>
    public bool IsSetAside(OutboxMessage letter) => letter.IsSetAside(acting.Now);

    /// <summary>True where a person decides whether it is sent once more.</summary>
    public bool IsForSomebody(OutboxMessage letter) => letter.IsForSomebody(acting.Now);

    /// <summary>Has a letter sent once more that was set aside or refused.</summary>
    /// <returns>False where there is no such letter.</returns>
    public async Task<bool> SendAgain(Guid id)
    {
        var now = acting.Now;
        if (await db.Outbox.SingleOrDefaultAsync(one => one.Id == id) is not { } letter || !letter.IsForSomebody(now)) return false;
        letter.SendAgain(now);
        await db.Save("Sent again by an administrator");
        return true;
    }
}
