using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using GoldenThread.Storage.Backup;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread backup</c>: makes a backup of the installation, restores one, and proves one.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var command = new Command("backup", "Makes, restores and checks backups of the whole installation");
        command.Add(MakeBackup());
        command.Add(Restore());
        command.Add(Check());
        return command;
    }

    private static Command MakeBackup()
    {
        var file = new Argument<string>("file") { Description = "The backup file to make. It is kept only if it is complete" };
        var forKey = new Option<string?>("--for") { Description = "Encrypt the backup for this RSA public key (PEM). It then includes the installation's key" };
        var force = new Option<bool>("--force") { Description = "Replace an existing file" };
        var command = new Command("make", "Makes a backup. People can continue to work") { file, forKey, force };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            using var key = parsed.GetValue(forKey) is { } pem ? BackupKeys.Public(pem) : null;
            await using var database = await Installation.OpenAsOwner(cancellation);
            var made = await BackupMaking.Make(database.Logins.Owner!, Installation.Place().Key(), path, key, parsed.GetValue(force), cancellation);
            await Console.Out.WriteLineAsync($"{path}: {Contents(made)}.");
            foreach (var anchor in made.Anchors) await Console.Out.WriteLineAsync(anchor);
            if (key is null)
            {
                await Console.Error.WriteLineAsync(
                    $"It is NOT encrypted: anyone who can open it can read everything. It does not include the installation's key. Keep {Installation.Place().KeyPath} separately: you cannot restore the backup without it.");
            }

            return 0;
        });
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "The backup" };
        var withKey = new Option<string?>("--key") { Description = "The RSA private key (PEM) of an encrypted backup" };
        var command = new Command("restore", "Restores a backup into an empty database and checks it. The database and its owner can have any name") { file, withKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Existing(parsed.GetRequiredValue(file));
            using var key = Private(parsed.GetValue(withKey));
            await using var database = await Installation.OpenAsOwner(cancellation);
            var restored = await BackupRestoring.Restore(database.Logins, path, key, Installation.Place().KeyPath, Installation.Progress, cancellation);
            await Console.Out.WriteLineAsync(
                $"{path}: restored. {Contents(restored)}. All rows are present, the history is complete and the application can write.");
            return 0;
        });
        return command;
    }

    private static Command Check()
    {
        var file = new Argument<string>("file") { Description = "The backup" };
        var withKey = new Option<string?>("--key") { Description = "The RSA private key (PEM) of an encrypted backup" };
        var command = new Command(
            "check", "Checks a backup: reads all of it and restores it into a temporary PostgreSQL") { file, withKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Existing(parsed.GetRequiredValue(file));
            using var key = Private(parsed.GetValue(withKey));
            var found = await BackupRestoring.Check(path, key, Installation.Place().KeyPath, Installation.Progress, cancellation);
            await Console.Out.WriteLineAsync(
                $"{path}: good. {Contents(found)}. In a trial restore all rows were present, the history was complete and the application could write.");
            return 0;
        });
        return command;
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new RuleException($"There is no file “{path}”.");

    private static RSA? Private(string? pem) => pem is null ? null : BackupKeys.Private(pem);

    private static string Contents(BackupManifest manifest) => string.Create(
        CultureInfo.InvariantCulture,
        $"Made {LondonTime.Words(manifest.MadeAt.UtcDateTime)} by version {manifest.Version}; {manifest.Rows.Values.Sum():N0} rows in {manifest.Rows.Count} tables, {manifest.DumpBytes:N0} bytes");
}
