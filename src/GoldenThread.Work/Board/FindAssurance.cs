using GoldenThread.Board;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Board;

/// <summary>What the board reads of assurance: what is in doubt, holds, differs, is thin, owed or missed, and was answered; now, or as it stood on a past day.</summary>
internal sealed class FindAssurance(GoldenThreadDb db, IEnumerable<IBoardSource> sources, Acting acting)
{
    /// <summary>The day that is meant: today for one to come.</summary>
    public DateOnly Day(DateOnly? asked) => asked is { } day && day < acting.Today ? day : acting.Today;

    /// <summary>The partnership's name.</summary>
    public Task<string> Partnership()
    {
        var id = acting.Partnership;
        return db.Partnerships.Where(p => p.Id == id).Select(p => p.Name).SingleAsync();
    }

    /// <summary>All of it.</summary>
    /// <param name="asked">The day; null for today.</param>
    public async Task<BoardReport> On(DateOnly? asked)
    {
        var (day, entries) = (Day(asked), new List<BoardEntry>());
        foreach (var source in sources) entries.AddRange(await source.On(day));
        return new BoardReport(day, entries);
    }
}
