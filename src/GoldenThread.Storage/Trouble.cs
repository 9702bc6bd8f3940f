namespace GoldenThread.Storage;

/// <summary>Why the database could not be asked.</summary>
public enum Trouble
{
    /// <summary>It is not there, or ended while it was asked.</summary>
    Down,

    /// <summary>All connections to it are taken.</summary>
    Busy,
}
