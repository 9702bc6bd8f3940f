using System.Diagnostics;
using System.Text;

namespace GoldenThread.Cli.Tests.App;

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
