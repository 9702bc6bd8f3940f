using GoldenThread.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>Rows of a part of the board's page.</summary>
/// <param name="Part">The part.</param>
/// <param name="Rows">The rows that are shown.</param>
/// <param name="Total">How many there are.</param>
/// <param name="On">The past day; null for today.</param>
internal sealed record Entries(BoardPart Part, IReadOnlyList<BoardEntry> Rows, int Total, DateOnly? On);
