namespace GoldenThread.Chronologies;

/// <summary>Where an entry was read from.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Row">Row of its table, from 1, the header counted.</param>
/// <param name="Key">Its id where it is kept; null where it was only read.</param>
public sealed record ChronologyPlace(string File, int Row, Guid? Key = null);
