using GoldenThread.Storage;

namespace GoldenThread.Work.Access;

/// <summary>What is asked or told beyond what a person may see, while they do something: to whom it is told, which record is meant. Nothing of it is shown to them.</summary>
internal sealed class AsSystem(Database database, GoldenThreadDb db)
{
    /// <summary>Works in the scope of the system, in the name of the person; what is not saved is undone.</summary>
    public async Task<T> Do<T>(Func<GoldenThreadDb, Task<T>> work)
    {
        var session = db.Session ?? throw new InvalidOperationException("Begin a session first.");
        await using var system = await database.Open(session with { Role = null, Scope = SessionScope.System });
        return await work(system);
    }

    /// <summary>The same, saved.</summary>
    /// <param name="work">What is changed.</param>
    /// <param name="because">Why, for the history.</param>
    public Task Save(Func<GoldenThreadDb, Task> work, string because) => Do(async system =>
    {
        await work(system);
        await system.Save(because);
        return true;
    });
}
