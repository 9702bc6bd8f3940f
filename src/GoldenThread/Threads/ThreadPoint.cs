namespace GoldenThread.Threads;

/// <summary>A point on the golden thread.</summary>
/// <param name="Kind">Its station.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called: "AB12 1 ii".</param>
/// <param name="Text">What it says.</param>
/// <param name="MayEnd">True where nothing has to follow from it: good practice, an action that is no longer needed.</param>
public sealed record ThreadPoint(ThreadKind Kind, Guid Id, string Name, string Text, bool MayEnd = false);
