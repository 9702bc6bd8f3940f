using GoldenThread.Storage;
using GoldenThread.Storage.Board;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Board;

/// <summary>The board's meetings, and what changed in the plans since one.</summary>
internal sealed class FindBoard(GoldenThreadDb db, Acting acting)
{
    /// <summary>Every meeting, the latest first.</summary>
    public Task<List<BoardMeeting>> Meetings() => db.BoardMeetings.AsNoTracking().OrderByDescending(meeting => meeting.HeldOn).ToListAsync();

    /// <summary>A meeting; null where it is not there.</summary>
    public Task<BoardMeeting?> Meeting(Guid id) => db.BoardMeetings.SingleOrDefaultAsync(meeting => meeting.Id == id);

    /// <summary>The last meeting that was held, or is today, and the next; null where none is recorded.</summary>
    public async Task<(BoardMeeting? Last, BoardMeeting? Next)> LastAndNext()
    {
        var meetings = await Meetings();
        return (meetings.Find(meeting => meeting.HeldOn <= acting.Today), meetings.FindLast(meeting => meeting.HeldOn > acting.Today));
    }

    /// <summary>How many changes of each kind there were since a day began; kinds without one are left out.</summary>
    public Task<IReadOnlyDictionary<ChangeKind, int>> Count(DateOnly since) => new ChangeList(db).Count(Begins(since));

    /// <summary>A page of them, newest first.</summary>
    /// <param name="since">From which day on.</param>
    /// <param name="kind">Of which kind; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public Task<IReadOnlyList<ChangeRow>> Changes(DateOnly since, ChangeKind? kind, int number, int size) =>
        new ChangeList(db).Page(Begins(since), kind, number, size);

    // The moment at which the day begins in London.
    private static DateTimeOffset Begins(DateOnly day) => new(LondonTime.Start(day));
}
