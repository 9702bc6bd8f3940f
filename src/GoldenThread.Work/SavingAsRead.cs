using GoldenThread.Storage;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work;

/// <summary>Saves what a piece of work changed that was read in the same moment.</summary>
internal static class SavingAsRead
{
    /// <summary>
    /// Saves, unless somebody else changed the same thing, or added the one that there can be, since it was read: of two who save in the same moment the second is told,
    /// and nothing of theirs is kept.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="because">Why, for the history; null where the change says it all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public static async Task SaveAsRead(this GoldenThreadDb db, string? because = null, CancellationToken cancellation = default)
    {
        if (!await db.SaveUnlessChanged(because, cancellation)) throw new ChangedMeanwhileException { InOneMoment = true };
    }

    /// <summary>The same for a change from which something follows that is read and written in the scope of the system.</summary>
    /// <param name="db">The database.</param>
    /// <param name="because">Why, for the history.</param>
    /// <param name="work">What follows; it saves nothing itself.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public static async Task WithinSystemAsRead(this GoldenThreadDb db, string because, Func<Task> work)
    {
        try
        {
            await db.WithinSystem(because, work);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ChangedMeanwhileException { InOneMoment = true };
        }
    }
}
