using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace GoldenThread.Storage.Backup;

/// <summary>One of PostgreSQL's own programs at work on a database, with a stream into or out of it; it is ended when this is disposed of.</summary>
internal sealed class PostgresProgram : IDisposable
{
    private const int MostWords = 4096;
    private readonly Process process;
    private readonly Task<string> words;
    private readonly string name;

    private PostgresProgram(Process process)
    {
        this.process = process;
        name = Path.GetFileName(process.StartInfo.FileName);
        words = ReadWords(process.StandardError);
    }

    public Stream Output => process.StandardOutput.BaseStream;

    public Stream Input => process.StandardInput.BaseStream;

    /// <summary>Starts it. The password goes by its environment, which other accounts cannot see.</summary>
    public static PostgresProgram Start(string program, string connectionString, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var (variable, value) in Environment(new NpgsqlConnectionStringBuilder(connectionString)))
        {
            if (string.IsNullOrEmpty(value)) start.Environment.Remove(variable);
            else start.Environment[variable] = value;
        }

        return new PostgresProgram(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="BackupException">It failed; the message holds what it said.</exception>
    public async Task End(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw await Failure();
    }

    /// <summary>Why it failed, where a stream of it broke off.</summary>
    public async Task<BackupException> Failure() => new($"{name} failed: {(await words).Trim().ReplaceLineEndings(" ")}");

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    // libpq's names for what a connection string of Npgsql says.
    private static Dictionary<string, string?> Environment(NpgsqlConnectionStringBuilder connection) => new()
    {
        ["PGHOST"] = connection.Host,
        ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
        ["PGUSER"] = connection.Username,
        ["PGPASSWORD"] = connection.Password,
        ["PGPASSFILE"] = connection.Passfile,
        ["PGDATABASE"] = connection.Database ?? connection.Username,
        ["PGOPTIONS"] = connection.Options,
        ["PGSSLMODE"] = connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString()
            .ToLowerInvariant()
        },
        ["PGSSLROOTCERT"] = connection.RootCertificate,
        ["PGSSLCERT"] = connection.SslCertificate,
        ["PGSSLKEY"] = connection.SslKey,
        ["PGAPPNAME"] = "golden-thread backup",
        ["PGSERVICE"] = null,
    };

    private static async Task<string> ReadWords(StreamReader errors)
    {
        var kept = new StringBuilder();
        while (await errors.ReadLineAsync() is { } line)
        {
            if (kept.Length < MostWords) kept.AppendLine(line);
        }

        return kept.ToString();
    }
}
