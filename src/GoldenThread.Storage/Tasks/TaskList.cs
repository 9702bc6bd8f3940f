using GoldenThread.Storage.Access;

namespace GoldenThread.Storage.Tasks;

/// <summary>A page of a list of tasks.</summary>
/// <param name="Tasks">Those of children whose plan the person may see, the earliest due first.</param>
/// <param name="Children">The children whom they are about.</param>
/// <param name="More">True where more follow, whoever may see them.</param>
public sealed record TaskList(IReadOnlyList<TaskInTurn> Tasks, IReadOnlyDictionary<ChildId, Headline> Children, bool More);
