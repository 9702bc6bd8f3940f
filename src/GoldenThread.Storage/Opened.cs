using GoldenThread.Access;

namespace GoldenThread.Storage;

/// <summary>A record that was opened, or refused: its entry is committed.</summary>
/// <param name="Id">The opening's id.</param>
/// <param name="Child">Whose record.</param>
/// <param name="Level">How much is shown.</param>
/// <param name="Ground">By what.</param>
public sealed record Opened(Guid Id, ChildId Child, Level Level, Ground Ground);
