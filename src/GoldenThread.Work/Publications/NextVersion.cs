using GoldenThread.Publications;

namespace GoldenThread.Work.Publications;

/// <summary>The version of a plan that would be published next.</summary>
/// <param name="Plan">What the public would read.</param>
/// <param name="Last">The newest version that is or was public; null where there is none.</param>
/// <param name="Changes">What changed since that one.</param>
internal sealed record NextVersion(PublishedPlan Plan, Publication? Last, IReadOnlyList<string> Changes)
{
    /// <summary>Its number.</summary>
    public int Number => (Last?.Number ?? 0) + 1;
}
