using GoldenThread.Storage;
using GoldenThread.Storage.Tasks;
using GoldenThread.Work.Access;

namespace GoldenThread.Work.Tasks;

/// <summary>Tasks of an organisation for its own programs, in the name of one of its people: what that person may not see does not leave.</summary>
internal sealed class FindTaskFeed(GoldenThreadDb db, ActingUser user)
{
    /// <summary>How many are looked at at a time.</summary>
    public const int Most = 500;

    /// <summary>
    /// The tasks that changed after a moment, the oldest change first: those of the organisation, those that nobody has of children for whom it leads, and those that
    /// it had until then. Asked on from where it ends, it misses nothing.
    /// </summary>
    /// <param name="email">The email address of the person in whose name the program asks; of the organisation of the token.</param>
    /// <param name="since">The moment, in UTC.</param>
    /// <param name="after">The last task of that moment that is known already; null for none.</param>
    /// <exception cref="RuleException">Nobody of that address works with children for the organisation.</exception>
    public async Task<TasksSince> Since(string? email, DateTimeOffset since, Guid? after)
    {
        await user.Begin(email);
        return await TasksListed.Since(db, since, after ?? Guid.Empty, Most);
    }
}
