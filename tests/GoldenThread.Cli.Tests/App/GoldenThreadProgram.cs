using System.Diagnostics;
using System.Text;
using GoldenThread.Storage;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.App;

/// <summary>What a run of the program came to.</summary>
/// <param name="ExitCode">What the process returned.</param>
/// <param name="Output">What it wrote for other programs.</param>
/// <param name="Words">What it wrote for people (standard error), lines ended alike.</param>
internal sealed record Run(int ExitCode, string Output, string Words)
{
    /// <summary>Fails unless the run refused its input with one clear sentence, on standard error alone.</summary>
    public void ShouldRefuse(string saying)
    {
        Words.ShouldContain(saying);
        ExitCode.ShouldBe(2, Words);
        Output.ShouldBeEmpty();
        Words.Trim().Split('\n').Length.ShouldBe(1, Words);
        Words.ShouldNotContain("Exception");
        Words.ShouldNotContain("   at ");
    }
}

/// <summary>The program itself, in a process of its own, as a person starts it.</summary>
internal sealed class GoldenThreadProgram : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> words;

    private GoldenThreadProgram(Place place, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "golden-thread.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = place.Folder,
        };
        start.Environment["ConnectionStrings__GoldenThread"] = place.Server;
        start.Environment["ConnectionStrings__Owner"] = place.Owner;
        start.Environment["GoldenThread__KeyFile"] = place.KeyFile;
        start.Environment["GoldenThread__Folder"] = Path.Combine(place.Folder, ".data");
        foreach (var (name, value) in place.Settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Run> Run(Place place, params string[] args)
    {
        using var program = Start(place, args);
        return await program.End();
    }

    public static GoldenThreadProgram Start(Place place, params string[] args) => new(place, args);

    /// <summary>Waits until it ends by itself; a program that does not is ended, and the test fails.</summary>
    public async Task<Run> End()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        await process.WaitForExitAsync(patience.Token);
        return new Run(process.ExitCode, await output, (await words).ReplaceLineEndings("\n"));
    }

    /// <summary>What Ctrl-C does.</summary>
    public async Task PressControlC()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        kill.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}

/// <summary>A folder of its own that the program is run in, and the server that it works on.</summary>
internal sealed class Place : IDisposable
{
    private const UnixFileMode OpenToAll = (UnixFileMode)0b111_101_101;

    /// <param name="logins">How to reach the database.</param>
    /// <param name="keyFile">The installation's key.</param>
    public Place(DatabaseLogins logins, string keyFile)
        : this(logins.Application) => (Owner, KeyFile) = (logins.Owner ?? "", keyFile);

    /// <param name="database">The installation's database.</param>
    /// <param name="keyFile">Its key; null for that of all test databases.</param>
    public Place(TestDatabase database, string? keyFile = null)
        : this(database.ApplicationConnectionString) => (Owner, KeyFile) = (database.ConnectionString, keyFile ?? TestDatabase.KeyFile);

    /// <param name="server">Connection string; empty for a private cluster in the folder.</param>
    public Place(string server = "")
    {
        Server = server;
        Folder = Directory.CreateTempSubdirectory("golden-thread-cli-").FullName;
        // The account that runs the private cluster is let in.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Folder, OpenToAll);
    }

    public string Folder { get; }

    public string Server { get; }

    public string Owner { get; } = "";

    public string KeyFile { get; } = "";

    /// <summary>Further settings, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Writes a file into the folder.</summary>
    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Add(string,string)"/>
    public string Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        return name;
    }

    /// <summary>The name of an invented plan's file, copied into the folder.</summary>
    public string AddSample(string name = "cw3-table.md") => Add(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "plans", name)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
