using GoldenThread.Storage;
using GoldenThread.Storage.Board;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Board;

/// <summary>The business manager keeps the dates of the board's meetings.</summary>
internal sealed class ArrangeMeeting(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Puts a meeting into the list.</summary>
    /// <exception cref="RuleException">It is there already.</exception>
    public async Task Add(DateOnly heldOn, string title)
    {
        var name = title.Trim();
        if (await db.BoardMeetings.AnyAsync(meeting => meeting.HeldOn == heldOn && meeting.Title == name))
            throw new RuleException("This meeting is already in the list");
        db.BoardMeetings.Add(new BoardMeeting { Partnership = acting.Partnership, HeldOn = heldOn, Title = name });
        await db.Save();
    }

    /// <summary>Puts the day or name of a meeting right.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="seen">The version of it that the person looked at.</param>
    /// <param name="heldOn">Its day.</param>
    /// <param name="title">What kind of meeting it is.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it; nothing was saved.</exception>
    public Task Change(BoardMeeting meeting, uint seen, DateOnly heldOn, string title) => saving.Change(
        meeting.Version,
        seen,
        () => (meeting.HeldOn, meeting.Title) = (heldOn, title.Trim()),
        theirs: async () => await db.BoardMeetings.SingleOrDefaultAsync(one => one.Id == meeting.Id) is { } now
            ? $"{now.Title}, {now.HeldOn:d MMMM yyyy}"
            : null);
}
