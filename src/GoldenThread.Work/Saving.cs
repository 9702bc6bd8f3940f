using GoldenThread.Storage;

namespace GoldenThread.Work;

/// <summary>Saves what was changed, so that of two people at the same thing neither loses a word.</summary>
internal sealed class Saving(GoldenThreadDb db)
{
    /// <summary>Changes and saves a thing, unless it is not any more as the person saw it.</summary>
    /// <param name="kept">The version that is kept now.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="change">The change.</param>
    /// <param name="because">Why, for the history; null where the change says it all.</param>
    /// <param name="theirs">What is kept now, in words; asked, from the database, where somebody else was first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">The model refuses the change; nothing was saved.</exception>
    public async Task Change(uint kept, uint seen, Action change, string? because = null, Func<Task<string?>>? theirs = null, CancellationToken cancellation = default)
    {
        if (kept == seen)
        {
            change();
            if (await db.SaveUnlessChanged(because, cancellation)) return;
        }

        db.ChangeTracker.Clear();
        throw new ChangedMeanwhileException(theirs is null ? null : await theirs());
    }
}
