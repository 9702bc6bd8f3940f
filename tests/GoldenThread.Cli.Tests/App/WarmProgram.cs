using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GoldenThread.Cli.Tests.App;

/// <summary>
/// The program in a process that runs one command after another: what a command does and says is the same as in a process of its own, without
/// the seconds that each takes to begin. It ends with the tests, when its input does.
/// </summary>
internal sealed class WarmProgram
{
    private static readonly ConcurrentBag<WarmProgram> Idle = [];
    private readonly Process process;

    private WarmProgram()
    {
        var start = GoldenThreadProgram.StartInfo([]);
        start.RedirectStandardInput = true;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(WarmProgram).Assembly.Location;
        process = Process.Start(start)!;
    }

    public static async Task<Run> Run(Place place, string[] args, CancellationToken cancellation)
    {
        var program = Idle.TryTake(out var idle) ? idle : new WarmProgram();
        try
        {
            var run = await program.Runs(place, args, cancellation);
            Idle.Add(program);
            return run;
        }
        catch
        {
            program.process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task<Run> Runs(Place place, string[] args, CancellationToken cancellation)
    {
        var end = $"\u001e{Guid.NewGuid():N} ";
        var command = new StartupHook.Command(args, place.Folder, place.AllSettings, end);
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command).AsMemory(), cancellation);
        await process.StandardInput.FlushAsync(cancellation);
        var output = Read(process.StandardOutput, end, cancellation);
        var (words, exitCode) = await Read(process.StandardError, end, cancellation);
        return new Run(exitCode, (await output).Words, words.ReplaceLineEndings("\n"));
    }

    private static async Task<(string Words, int ExitCode)> Read(StreamReader from, string end, CancellationToken cancellation)
    {
        var (words, part) = (new StringBuilder(), new char[8192]);
        while (true)
        {
            var count = await from.ReadAsync(part, cancellation);
            if (count == 0) throw new InvalidOperationException($"The program ended in the middle: {words}");
            words.Append(part, 0, count);
            if (words[^1] != '\n' || words.ToString() is not { } all || all.LastIndexOf(end, StringComparison.Ordinal) is not (>= 0 and var place)) continue;
            return (all[..place], int.Parse(all[(place + end.Length)..], CultureInfo.InvariantCulture));
        }
    }
}
