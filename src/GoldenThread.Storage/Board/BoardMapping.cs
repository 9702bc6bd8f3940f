using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Board;

/// <summary>Meetings of the board.</summary>
internal sealed class BoardMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<BoardMeeting>(e =>
    {
        e.ToTable("board_meeting").HasKey(m => m.Id);
        e.Property(m => m.Id).ValueGeneratedNever();
        e.Property(m => m.Version).IsRowVersion();
    });
}
