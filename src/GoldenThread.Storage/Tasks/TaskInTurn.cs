using GoldenThread.Tasks;

namespace GoldenThread.Storage.Tasks;

/// <summary>A task of a list.</summary>
/// <param name="Task">The task; of a step that comes back, the first that is open.</param>
/// <param name="Last">The last that is open of a step that came back since; null where there is one alone.</param>
public sealed record TaskInTurn(KeptTask Task, KeptTask? Last);
