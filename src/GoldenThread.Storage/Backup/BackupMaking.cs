using System.Data;
using System.Reflection;
using System.Security.Cryptography;
using Dapper;
using GoldenThread.Storage.Cluster;
using Npgsql;

namespace GoldenThread.Storage.Backup;

/// <summary>Makes a backup: the database as it was at one moment, in one file.</summary>
public static class BackupMaking
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes it. Others go on working meanwhile; what they write after the beginning is not in it.</summary>
    /// <param name="owner">The connection string of the database's owner.</param>
    /// <param name="key">The installation's key; it goes into an encrypted backup and into no other.</param>
    /// <param name="path">The file, which is there whole or not at all.</param>
    /// <param name="forKey">The RSA key that it is encrypted for; null for a plain one.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <param name="cancellation">Ends the work; no file is left.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="RuleException">There is such a file, or nothing to back up.</exception>
    /// <exception cref="BackupException">It failed; no file is left, and one that was there before is as it was.</exception>
    public static async Task<BackupManifest> Make(
        string owner, InstallationKey key, string path, RSA? forKey = null, bool overwrite = false, CancellationToken cancellation = default)
    {
        if (File.Exists(path) && !overwrite) throw new RuleException($"{path} already exists. Choose another name, or replace it with --force.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new RuleException($"There is no folder for {path}.");
        var part = path + ".part";
        try
        {
            await using (var file = Create(part))
            {
                BackupManifest made;
                try
                {
                    made = await Dump(owner, key, file, forKey, cancellation);
                    file.Flush(flushToDisk: true);
                    File.Move(part, path, overwrite);
                    return made;
                }
                catch
                {
                    // While the file is still locked: a second backup to the same name that waits for it is not disturbed.
                    File.Delete(part);
                    throw;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup could not be written and no file was kept: {fault.Message}", fault);
        }
    }

    private static FileStream Create(string part)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        var file = new FileStream(part, options);
        // One that a loss of power left behind may have been made with other rights.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
        return file;
    }

    private static async Task<BackupManifest> Dump(string owner, InstallationKey key, FileStream file, RSA? forKey, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        // One snapshot for the counts, the anchors and the dump.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var snapshot = await connection.ExecuteScalarAsync<string>("select pg_export_snapshot()");
        var contents = await DatabaseContents.Of(connection, cancellation);
        using var dump = PostgresProgram.Start(PostgresBinaries.FindClient().PgDump, owner,
            ["--format=custom", "--no-owner", "--no-comments", "--no-password", "--exclude-table-data=public.session_key", $"--snapshot={snapshot}"]);
        BackupManifest? made = null;
        await BackupFile.Write(file, forKey, dump.Output, key, async (bytes, hash) =>
        {
            // What a program that failed wrote is not taken for a dump.
            await dump.End(cancellation);
            return made = Manifest(contents, key, bytes, hash);
        }, cancellation);
        return made!;
    }

    private static BackupManifest Manifest(DatabaseContents contents, InstallationKey key, long bytes, string hash) => new()
    {
        Format = BackupManifest.CurrentFormat,
        Version = typeof(BackupMaking).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        MadeAt = TimeProvider.System.GetUtcNow(),
        Server = contents.Server,
        Steps = contents.Steps,
        Rows = contents.Rows,
        Anchors = [.. contents.Anchors.Select(a => a.ToString())],
        DumpBytes = bytes,
        DumpSha256 = hash,
        KeyCheck = BackupManifest.CheckOf(key),
    };
}
