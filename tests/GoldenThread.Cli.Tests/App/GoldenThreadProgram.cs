using System.Diagnostics;
using System.Text;

namespace GoldenThread.Cli.Tests.App;

/// <summary>The program as a person starts it, from a folder and with settings.</summary>
internal sealed class GoldenThreadProgram : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> words;

    private GoldenThreadProgram(Place place, string[] args)
    {
        var start = StartInfo(args);
        start.WorkingDirectory = place.Folder;
        foreach (var (name, value) in place.AllSettings) start.Environment[name] = value;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Run> Run(Place place, params string[] args)
    {
        using var patience = Patience();
        return await WarmProgram.Run(place, args, patience.Token);
    }

    /// <summary>Starts it in a process of its own, where the process itself is looked at.</summary>
    public static GoldenThreadProgram Start(Place place, params string[] args) => new(place, args);

    /// <summary>Waits until it ends by itself; a program that does not is ended, and the test fails.</summary>
    public async Task<Run> End()
    {
        using var patience = Patience();
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

    internal static ProcessStartInfo StartInfo(string[] args) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "golden-thread.dll"), .. args])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        return patience;
    }
}
