using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>In whose records a contact stands: what concerns several siblings is a row in each.</summary>
internal sealed class FindContact(GoldenThreadDb db, AsSystem system)
{
    /// <summary>The records in which it stands. They are corrected with it; nothing of them is shown.</summary>
    public Task<List<ChildId>> Children(StatementId contact) =>
        system.Do(within => within.Statements.AsNoTracking().Where(s => s.Number == contact && s.Kind == StatementKind.Contact && s.WithdrawnAt == null && s.SupersededAt == null).Select(s => s.Child).Distinct().ToListAsync());

    /// <summary>What it says in the records that are open.</summary>
    public Task<List<Statement>> Open(StatementId contact) =>
        db.Statements.AsNoTracking().Where(s => s.Number == contact && s.Kind == StatementKind.Contact && s.WithdrawnAt == null && s.SupersededAt == null).ToListAsync();
}
