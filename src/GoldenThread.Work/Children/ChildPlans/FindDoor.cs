using GoldenThread.Access;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>What a visitor looks at before the door, for somebody who has opened the record.</summary>
internal sealed class FindDoor(FindPlan plan, FindAround around)
{
    /// <summary>The page.</summary>
    /// <param name="shown">What they have opened, at the level of the plan or above.</param>
    /// <param name="at">The moment; null for now.</param>
    /// <exception cref="NothingToSeeException">They see less than the plan.</exception>
    public async Task<DoorShown> Of(ChildShown shown, DateTimeOffset? at = null)
    {
        var found = await plan.Of(shown, at);
        return new DoorShown(found, await around.Of(shown, found.Day));
    }
}
