using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>The events of a record as pathways get them: exactly those that stand and have a day. Asked in the scope of the system, or of an opened record.</summary>
internal sealed class EventsOf(GoldenThreadDb db)
{
    /// <summary>The events of a record.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="known">As known at, in UTC; what was recorded, or ended, later is left out.</param>
    public Task<IReadOnlyList<PathwayEvent>> Record(ChildId child, DateTimeOffset known) => Record(db, child, known);

    /// <summary>The same within another piece of work.</summary>
    public static async Task<IReadOnlyList<PathwayEvent>> Record(GoldenThreadDb within, ChildId child, DateTimeOffset known) =>
        [.. RecordEvents.Standing(await within.Statements.AsNoTracking().Where(s => s.Child == child && s.Kind == StatementKind.Event && s.Recorded <= known).ToListAsync(), known).Select(Of)];

    /// <summary>An event of a record as the engine takes it. Its organisation is the organisation's id; its value is the adult whom it names, where it names one.</summary>
    /// <param name="happened">A statement of kind event.</param>
    public static PathwayEvent Of(Statement happened) => TaskRecords.Of(happened);
}
