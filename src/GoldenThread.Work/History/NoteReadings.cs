using GoldenThread.Storage;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.History;

/// <summary>Writes into the history what is about to be shown to somebody, before it is.</summary>
internal sealed class NoteReadings(GoldenThreadDb db)
{
    /// <summary>The reading of a record.</summary>
    /// <param name="record">What it is; the database knows its table.</param>
    /// <param name="id">Which.</param>
    /// <param name="what">What of it is read, in words.</param>
    /// <exception cref="InvalidOperationException">The database has no such table.</exception>
    public Reading Of(Type record, Guid id, string what) =>
        new(db.Model.FindEntityType(record)?.GetTableName() ?? throw new InvalidOperationException($"The database has no table of {record.Name}."), id, what);

    /// <summary>Writes and commits them. Where that fails, nothing may be shown.</summary>
    public Task Keep(IEnumerable<Reading> readings, CancellationToken cancellation) => db.Keep([.. readings.Distinct()], cancellation);
}
