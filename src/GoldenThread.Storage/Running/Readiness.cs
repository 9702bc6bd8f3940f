using Dapper;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Migrations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Running;

/// <summary>Whether the application could write now: it tries, and takes back what it tried.</summary>
/// <remarks>A trial costs a transaction, and anybody may ask; so an answer holds for a few seconds, and those who ask meanwhile get the same.</remarks>
/// <param name="database">The database.</param>
/// <param name="clock">By which an answer grows old.</param>
public sealed class Readiness(Database database, TimeProvider clock) : IDisposable
{
    /// <summary>How long an answer holds.</summary>
    public static TimeSpan Holds { get; } = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private (long At, string? Hindrance)? last;

    /// <summary>What hinders a write, in a sentence; null where one would work.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> Hindrance(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            if (last is var (at, known) && clock.GetElapsedTime(at) < Holds) return known;
            var found = await Try(database, cancellation);
            last = (clock.GetTimestamp(), found);
            return found;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Tries it now, whatever was found before.</summary>
    /// <inheritdoc cref="Hindrance"/>
    public static async Task<string?> Try(Database database, CancellationToken cancellation = default)
    {
        try
        {
            var trial = PartnershipId.New();
            await using var db = await database.Open(Session.System(trial), cancellation);
            if (await db.Connection.ExecuteScalarAsync<bool>("select pg_is_in_recovery()"))
                return "The database is a replica and cannot be written to.";
            var steps = await db.Connection.QueryAsync<string>("""select "MigrationId" from schema_step""");
            if (!steps.Order(StringComparer.Ordinal).SequenceEqual(SchemaSteps.Known, StringComparer.Ordinal))
                return "The database schema does not match this version of the application.";
            // As any page writes: the row, its history, and what is checked at the end of a save. It is undone when the session is disposed of.
            db.Add(new Partnership { Id = trial, Name = "Trial of readiness", Slug = $"trial-{trial.Value:N}" });
            await db.FlushWithoutSaving();
            await db.Connection.ExecuteAsync("set constraints all immediate");
            return null;
        }
        catch (Exception fault) when (fault is DbUpdateException or NpgsqlException)
        {
            // Not the database's own words: they quote rows.
            return (fault as PostgresException ?? fault.InnerException as PostgresException) is { } refused
                ? $"The database refuses a write (PostgreSQL's code {refused.SqlState})."
                : "The database does not answer.";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();
}
