using System.Data;
using GoldenThread.Access;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GoldenThread.Storage;

/// <summary>One piece of work on the database for one person: begin a session, read, change, save.</summary>
/// <remarks>
/// Every statement runs in a transaction that began with the session's settings. Saving commits and begins the next, so one save is
/// one piece of work, whole or not at all. What was not saved is undone when this is disposed.
/// </remarks>
/// <param name="database">The database.</param>
public sealed class GoldenThreadDb(Database database) : DbContext(Storage.Database.Options)
{
    private IDbContextTransaction? transaction;
    private NpgsqlDataSource? source;
    private IReadOnlyList<Opened> openings = [];
    private Session? opener;

    /// <summary>For whom the work is done; null before <see cref="Begin"/>.</summary>
    public Session? Session { get; private set; }

    /// <summary>Begins work for somebody. What was begun before and not saved is undone.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Begin(Session session, CancellationToken cancellation = default)
    {
        await End();
        var asked = session.Scope == SessionScope.Public ? database.Public : database.Application;
        if (source != asked) Database.SetDbConnection(asked.CreateConnection(), contextOwnsConnection: true);
        source = asked;
        if (session != opener) (openings, opener) = ([], session);
        Session = session;
        transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await using var begin = new NpgsqlBatch(
            Connection, (NpgsqlTransaction)transaction.GetDbTransaction())
        { BatchCommands = { database.Beginning(session) } };
        if (openings.Count > 0)
            begin.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('gt.openings', $1, true)") { Parameters = { new NpgsqlParameter { Value = string.Join(',', openings.Select(o => o.Id)) } } });
        await begin.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Saves and commits everything that was changed, as one, with its reason, and begins anew for the same person.</summary>
    /// <param name="because">Why, for the history; null where the change says it all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a row meanwhile; nothing was saved.</exception>
    /// <exception cref="RuleException">A text is too long; nothing was saved.</exception>
    public async Task Save(string? because = null, CancellationToken cancellation = default)
    {
        if (because is not null) await Because(because, cancellation);
        await SaveChangesAsync(cancellation);
    }

    /// <summary>Says why, for the history of what is written from now on until the next save: for rows that are written by hand before it.</summary>
    /// <param name="because">Why.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">The reason is too long.</exception>
    public async Task Because(string because, CancellationToken cancellation = default)
    {
        Lengths.Require(because, Longest.Text, "Reason");
        await using var reason = Command("select set_config('gt.reason', $1, true)", because);
        await reason.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Saves, unless somebody else changed the same thing meanwhile, or added the one that there can be: then nothing is saved, and what is read next is
    /// theirs.
    /// </summary>
    /// <param name="because">Why; it stands in the history.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where somebody else was first.</returns>
    public async Task<bool> SaveUnlessChanged(string? because = null, CancellationToken cancellation = default)
    {
        try
        {
            await Save(because, cancellation);
            return true;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException or { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected } })
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Writes into the history that the person reads things, and commits it, so that it stands before anything of them is shown.</summary>
    /// <remarks>What was changed and not saved is undone first: a page that refuses a change is a reading and not half a change.</remarks>
    /// <param name="readings">What is read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Keep(IReadOnlyCollection<Reading> readings, CancellationToken cancellation = default)
    {
        var session = Session ?? throw new InvalidOperationException("Begin a session first.");
        if (readings.Count == 0) return;
        await Begin(session, cancellation);
        await using (var note = Command(
            "select gt_note_reading(subject, id, what) from unnest($1::text[], $2::uuid[], $3::text[]) as read(subject, id, what)",
            readings.Select(r => r.Subject).ToArray(), readings.Select(r => r.Id).ToArray(), readings.Select(r => r.What).ToArray()))
            await note.ExecuteNonQueryAsync(cancellation);
        await Commit(cancellation);
        await Begin(session, cancellation);
    }

    /// <summary>
    /// Opens children's records: decides, writes into the history who opened what at which level and why, and commits it. From then on, for two
    /// minutes, this shows the rows of those that were opened. What was changed and not saved is undone first.
    /// </summary>
    /// <param name="children">Whose records.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="because">Why, where the purpose does not say it all.</param>
    /// <param name="under">The silent seal under which something is written; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was decided of each, in the order of the children.</returns>
    public async Task<IReadOnlyList<Opened>> OpenRecords(IReadOnlyCollection<ChildId> children, string purpose, string? because = null, SealId? under = null, CancellationToken cancellation = default)
    {
        var session = Session ?? throw new InvalidOperationException("Begin a session first.");
        await Begin(session, cancellation);
        var opened = new List<Opened>();
        await using (var open = Command("select opening, child, level, ground from gt_open($1, $2, $3, $4)", children.Select(c => c.Value).ToArray(), purpose, because ?? "", (object?)under?.Value ?? DBNull.Value))
        await using (var read = await open.ExecuteReaderAsync(cancellation))
            while (await read.ReadAsync(cancellation))
                opened.Add(new Opened(read.GetGuid(0), new ChildId(read.GetGuid(1)), (Level)read.GetInt32(2), StateWord.To<Ground>(read.GetString(3))));
        await Commit(cancellation);
        openings = [.. openings.Where(o => !opened.Exists(n => n.Child == o.Child)), .. opened];
        await Begin(session, cancellation);
        return opened;
    }

    /// <summary>Does something that writes its own entry, and commits it, before anything of it is shown: a list, a search.</summary>
    internal async Task<Guid> Written(string sql, params object[] values)
    {
        var session = Session ?? throw new InvalidOperationException("Begin a session first.");
        await Begin(session);
        Guid made;
        await using (var write = Command(sql, values)) made = (Guid)(await write.ExecuteScalarAsync())!;
        await Commit(CancellationToken.None);
        await Begin(session);
        return made;
    }

    /// <summary>Writes what was changed so far, for rows that are written by hand after it; it is kept with the next save, or not at all.</summary>
    public Task FlushWithoutSaving() => base.SaveChangesAsync(acceptAllChangesOnSuccess: true);

    /// <summary>
    /// Writes what was changed so far, and then, as a part of the same piece of work, what follows from all that is recorded, whoever may see it: read and
    /// written in the scope of the system, in the name of the person. It is kept with the next save, or not at all.
    /// </summary>
    /// <param name="because">Why, for the history.</param>
    /// <param name="work">What follows; it saves nothing itself.</param>
    public async Task WithinSystem(string because, Func<Task> work)
    {
        var session = Session ?? throw new InvalidOperationException("Begin a session first.");
        try
        {
            TextLengths.Check(ChangeTracker);
            await Because(because);
            await FlushWithoutSaving();
            await Claim(session with { Role = null, Scope = SessionScope.System }, because);
            await work();
            TextLengths.Check(ChangeTracker);
            await FlushWithoutSaving();
            await Claim(session, because);
        }
        catch
        {
            ChangeTracker.Clear();
            await Begin(session, CancellationToken.None);
            throw;
        }
    }

    // Within the transaction that there is: for whom the statements that follow are read and written.
    private async Task Claim(Session session, string because)
    {
        await using (var begin = new NpgsqlBatch(Connection, (NpgsqlTransaction)transaction!.GetDbTransaction()) { BatchCommands = { database.Beginning(session) } })
            await begin.ExecuteNonQueryAsync();
        await Because(because);
    }

    /// <summary>Saves and commits, so that libraries which save by themselves (Identity) keep what they wrote.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Session is not { } session)
            throw new InvalidOperationException("Begin a session first.");
        TextLengths.Check(ChangeTracker);
        try
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await Commit(cancellationToken);
            await Begin(session, cancellationToken);
            return rows;
        }
        catch (DbUpdateException)
        {
            // The transaction is spoilt; the caller may want to read what the other person wrote.
            await Begin(session, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Not offered: the application never blocks a thread on the database.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await End();
        await base.DisposeAsync();
    }

    /// <summary>The open connection, for a query by hand (Dapper); it is in the session's transaction.</summary>
    internal NpgsqlConnection Connection => Session is null
        ? throw new InvalidOperationException("Begin a session first.")
        : (NpgsqlConnection)Database.GetDbConnection();

    /// <summary>A command by hand, with parameters <c>$1</c>, <c>$2</c>….</summary>
    internal NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, Connection, (NpgsqlTransaction)transaction!.GetDbTransaction());
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Add(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var mapping in Mappings.All) mapping.Add(modelBuilder);
        ColumnNames.Set(modelBuilder);
    }

    private async Task Commit(CancellationToken cancellation)
    {
        try
        {
            await transaction!.CommitAsync(cancellation);
        }
        catch (PostgresException wrong)
        {
            // Foreign keys are checked at the end of a transaction.
            throw new DbUpdateException($"The rows that were saved do not fit together: {wrong.MessageText}", wrong);
        }
    }

    /// <summary>Ends the work and gives the connection back; what was not saved is undone. Nothing can be asked until the next <see cref="Begin"/>.</summary>
    public async Task End()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
        Session = null;
    }
}
