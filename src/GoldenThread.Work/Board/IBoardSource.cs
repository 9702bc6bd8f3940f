using GoldenThread.Board;

namespace GoldenThread.Work.Board;

/// <summary>What an area has to say to the board. Each area has its own; the board's page and pack put them together.</summary>
[OfEachArea]
internal interface IBoardSource
{
    /// <summary>What it says, as it stood at the end of a day and as far as the person may see it.</summary>
    /// <param name="on">The day: today, or a past one.</param>
    Task<IReadOnlyList<BoardEntry>> On(DateOnly on);
}
