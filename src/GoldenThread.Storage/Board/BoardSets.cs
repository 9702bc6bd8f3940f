using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Board;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class BoardSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Meetings of the board.</summary>
        public DbSet<BoardMeeting> BoardMeetings => db.Set<BoardMeeting>();
    }
}
