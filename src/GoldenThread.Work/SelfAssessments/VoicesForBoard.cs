using GoldenThread.Board;
using GoldenThread.Work.Board;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Tells the board where organisations, staff, files and families say clearly different things of one statement. They are compared as they stand now: a past day has none.</summary>
internal sealed class VoicesForBoard(FindVoices find, Acting acting) : IBoardSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardEntry>> On(DateOnly on) => on < acting.Today ? [] :
    [
        .. (await find.VoicesThatDiffer()).Select(d => new BoardEntry(BoardPart.Voices, "Voices differ", d.Statement.Words, string.Join(". ", d.Differences.Select(p => p.InWords())), null, d.Address)
        {
            Of = $"{d.Cycle.Reference}, statement {d.Statement.Reference}",
            Behind = [.. d.Questions.Select(q => q.Answer is { } answer ? $"Asked: {q.Question}. Answered: {answer}" : $"Asked, not answered yet: {q.Question}")],
        }),
    ];
}
