using System.CommandLine;
using System.Text;
using GoldenThread.Documents;
using GoldenThread.Storage.Cluster;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>Runs a command and says what went wrong in one sentence.</summary>
internal static class Terminal
{
    /// <summary>What the process returns when the input, not the program, was wrong.</summary>
    public const int BadInput = 2;

    /// <summary>Words for people; standard output stays free for what other programs read.</summary>
    public static IAnsiConsole Words { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });

    public static async Task<int> Run(RootCommand root, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is UnreadableDocumentException or RuleException or ClusterException or FileNotFoundException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was changed.");
            return 130;
        }
    }
}
