using System.Security.Cryptography;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Migrations;
using GoldenThread.Storage.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Backup;

/// <summary>Puts a backup into an empty database, whatever its name and its owner's, and proves that all of it is there.</summary>
public static class BackupRestoring
{
    /// <summary>Restores it.</summary>
    /// <param name="logins">How to reach the empty database, as its owner too.</param>
    /// <param name="path">The backup.</param>
    /// <param name="withKey">The private key of an encrypted one.</param>
    /// <param name="keyFile">Where the installation's key is; one from an encrypted backup is put there.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the work; until the dump is in, nothing is changed.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="RuleException">It cannot be restored here: the database is not empty, the backup is newer than this version, or a key is
    /// missing.</exception>
    /// <exception cref="BackupException">The backup is damaged, or what was restored is not what was backed up.</exception>
    public static async Task<BackupManifest> Restore(
        DatabaseLogins logins, string path, RSA? withKey, string keyFile, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        // All of the file is read before anything is changed.
        progress?.Report("Reading the backup…");
        var contents = await BackupFile.Read(path, withKey, dumpTo: null, cancellation);
        var key = Key(contents, keyFile);
        await RefuseUnlessEmpty(logins.Owner!, cancellation);
        if (!File.Exists(keyFile)) key.Keep(keyFile);
        await Into(logins, path, withKey, contents.Manifest, key, progress, cancellation);
        return contents.Manifest;
    }

    /// <summary>Proves a backup: reads all of it and restores it into a database of its own, which is gone afterwards.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="withKey">The private key of an encrypted one.</param>
    /// <param name="keyFile">Where the installation's key is, for a backup that does not hold it.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="BackupException">It does not hold what it should.</exception>
    public static async Task<BackupManifest> Check(
        string path, RSA? withKey, string keyFile, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report("Reading the backup…");
        var contents = await BackupFile.Read(path, withKey, dumpTo: null, cancellation);
        var key = contents.Key is { } held ? InstallationKey.Read(held, "The key in the backup") : Key(contents, keyFile);
        RefuseUnlessOwn(contents, key);
        await using var place = new ThrowAwayCluster();
        var database = await place.Start(progress, cancellation);
        await Into(database, path, withKey, contents.Manifest, key, progress, cancellation);
        return contents.Manifest;
    }

    private static InstallationKey Key(BackupContents contents, string keyFile)
    {
        if (contents.Key is null && !File.Exists(keyFile))
            throw new RuleException($"The backup does not include the installation's key. Put the key that you kept separately at {keyFile} first (mode 600).");
        var key = File.Exists(keyFile) ? InstallationKey.FromFile(keyFile) : InstallationKey.Read(contents.Key, "The key in the backup");
        RefuseUnlessOwn(contents, key, keyFile);
        return key;
    }

    private static void RefuseUnlessOwn(BackupContents contents, InstallationKey key, string keyFile = "the backup")
    {
        if (!BackupManifest.IsOf(key, contents.Manifest.KeyCheck))
            throw new RuleException($"The key in {keyFile} is not that of the installation that made the backup. Put that installation's key there"
                + (contents.Key is null ? "." : ", or move the file away: the backup includes its own key."));
        if (!BackupManifest.Fits(key, contents.ManifestBytes, contents.Mac))
            throw new BackupException("The backup's list of contents was changed: it does not match the installation's key.");
        if (contents.Manifest.Steps.Except(SchemaSteps.Known, StringComparer.Ordinal).FirstOrDefault() is { } step)
            throw new RuleException(
                $"The backup was made by a newer version of Golden Thread ({contents.Manifest.Version}, with the schema's step {step}). Restore it with that version.");
    }

    private static async Task RefuseUnlessEmpty(string owner, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        if (!await DatabaseContents.IsEmpty(connection))
            throw new RuleException(
                $"The database {connection.Database} is not empty. A backup is restored into an empty one: create database NAME owner LOGIN");
    }

    private static async Task Into(
        DatabaseLogins logins, string path, RSA? withKey, BackupManifest manifest, InstallationKey key, IProgress<string>? progress,
        CancellationToken cancellation)
    {
        progress?.Report("Restoring the database…");
        var owner = logins.Owner!;
        await SchemaKeeping.MakeLogin(owner, logins.Application, cancellation);
        await Load(owner, path, withKey, cancellation);
        // It is not in the backup: whoever has that and no key proves no session.
        if (manifest.Rows.ContainsKey("session_key")) await SchemaKeeping.ReplaceKey(owner, key, cancellation);
        try
        {
            progress?.Report("Checking what was restored…");
            await CompareRows(owner, manifest, cancellation);
            await using var database = await DatabaseStart.Open(logins, key, progress, cancellation);
            await VerifyHistory(database, key, manifest, cancellation);
            if (await Readiness.Try(database, cancellation) is { } hindrance)
                throw new BackupException($"The database was restored, but the application could not write to it. {hindrance}");
        }
        catch (OperationCanceledException fault)
        {
            throw new BackupException(
                "Stopped after the database was restored and before all of it was checked. Empty it and restore again, or run golden-thread verify-history.",
                fault);
        }
    }

    private static async Task Load(string owner, string path, RSA? withKey, CancellationToken cancellation)
    {
        // In one transaction: what fails halfway leaves the database empty.
        using var restore = PostgresProgram.Start(PostgresBinaries.FindClient().PgRestore, owner,
            [
                "--no-owner", "--no-comments", "--no-password", "--single-transaction", "--exit-on-error",
                $"--dbname={new NpgsqlConnectionStringBuilder(owner).Database}",
            ]);
        try
        {
            await BackupFile.Read(path, withKey, restore.Input, cancellation);
            restore.Input.Close();
        }
        catch (IOException)
        {
            // It has ended and reads no more; why, it said itself.
            await restore.End(cancellation);
            throw;
        }

        await restore.End(cancellation);
    }

    private static async Task CompareRows(string owner, BackupManifest manifest, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        var restored = await DatabaseContents.Of(connection, cancellation);
        if (!restored.Steps.SequenceEqual(manifest.Steps, StringComparer.Ordinal))
            throw new BackupException("The restored database does not have the same schema steps as the backup.");
        foreach (var (table, rows) in manifest.Rows)
        {
            var found = restored.Rows.GetValueOrDefault(table, -1);
            if (found != rows) throw new BackupException($"The table {table} had {rows} rows when it was backed up and has {Math.Max(0, found)} now.");
        }
    }

    private static async Task VerifyHistory(Database database, InstallationKey key, BackupManifest manifest, CancellationToken cancellation)
    {
        using var lines = new StringReader(string.Join('\n', manifest.Anchors));
        var anchors = HistoryAnchor.In(lines).ToList();
        await using var jobs = await database.Open(Session.Jobs, cancellation);
        var partnerships = await jobs.Partnerships.AsNoTracking().Select(p => p.Id).ToListAsync(cancellation);
        if (anchors.Any(a => !partnerships.Contains(a.Partnership)))
            throw new BackupException("A partnership in the backup is missing from the restored database.");
        foreach (var partnership in partnerships)
        {
            await using var db = await database.Open(Session.System(partnership), cancellation);
            if (await HistoryChain.Verify(db, key, anchors, cancellation) is { Whole: false } report)
                throw new BackupException($"The restored history of a partnership is not complete. {report.Finding}");
        }
    }
}
