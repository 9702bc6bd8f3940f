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
    public Task Change(
        uint kept, uint seen, Action change, string? because = null, Func<Task<string?>>? theirs = null, CancellationToken cancellation = default) => Change(
        kept,
        seen,
        () =>
        {
            change();
            return Task.CompletedTask;
        },
        because,
        theirs,
        cancellation);

    /// <summary>The same for a change that asks the database for more, or writes letters.</summary>
    /// <inheritdoc cref="Change(uint, uint, Action, string?, Func{Task{string?}}?, CancellationToken)"/>
    public async Task Change(
        uint kept, uint seen, Func<Task> change, string? because = null, Func<Task<string?>>? theirs = null, CancellationToken cancellation = default)
    {
        if (kept == seen && await Made(change, because, cancellation)) return;
        db.ChangeTracker.Clear();
        throw new ChangedMeanwhileException(theirs is null ? null : await theirs());
    }

    /// <summary>Adds and saves a thing of which there can be one alone, unless somebody else added theirs first.</summary>
    /// <param name="add">Adds it.</param>
    /// <param name="because">Why, for the history; null where the thing says it all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public Task Add(Action add, string? because = null, CancellationToken cancellation = default) => Change(0, 0, add, because, null, cancellation);

    // What was begun to be changed before it was refused is not there any more when the page is shown again.
    private async Task<bool> Made(Func<Task> change, string? because, CancellationToken cancellation)
    {
        try
        {
            await change();
            return await db.SaveUnlessChanged(because, cancellation);
        }
        catch (RuleException)
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }
}
