namespace GoldenThread.Documents.Reading;

/// <summary>How large a file may be.</summary>
/// <param name="Bytes">The most that a file may hold, in bytes.</param>
/// <param name="Expanded">The most that a compressed file may expand to, in bytes.</param>
/// <param name="Pieces">The most cells, lines and list items that it may hold together: what is read of each takes about a kilobyte of memory.</param>
/// <param name="Columns">The most cells of a row.</param>
public sealed record ImportLimits(long Bytes = 25 * 1024 * 1024, long Expanded = 200L * 1024 * 1024, int Pieces = 60_000, int Columns = 300);
