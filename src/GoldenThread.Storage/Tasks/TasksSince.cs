using GoldenThread.Tasks;

namespace GoldenThread.Storage.Tasks;

/// <summary>Tasks that changed after a moment, and how far was looked: further than the last of them where others are of children whose plan the person may not see.</summary>
/// <param name="Tasks">The tasks, the oldest change first.</param>
/// <param name="UpTo">Up to when all is there, in UTC.</param>
/// <param name="Last">The last task of that moment that was looked at.</param>
/// <param name="More">True where there may be more already.</param>
public sealed record TasksSince(IReadOnlyList<KeptTask> Tasks, DateTimeOffset UpTo, Guid Last, bool More);
