namespace GoldenThread.Storage.Access;

/// <summary>Why something waits.</summary>
public enum IntakeKind
{
    /// <summary>No record is exactly of the child whom it names.</summary>
    HandedIn,

    /// <summary>Whoever wrote it had no access any more; it is their organisation's.</summary>
    Kept,
}
