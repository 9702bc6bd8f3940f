using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Publications;
using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Backup;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>Runs a command and says what went wrong in one sentence.</summary>
internal static class Terminal
{
    /// <summary>What the process returns when the input, not the program, was wrong.</summary>
    public const int BadInput = 2;

    // A private cluster that was started for the command is stopped with it; that may take a while on a busy machine.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Words for people; standard output stays free for what other programs read.</summary>
    public static IAnsiConsole Words { get; } = MakeWords();

    public static async Task<int> Run(RootCommand root, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Action is ParseErrorAction) return await Refuse(Misunderstood(parsed));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (Exception fault) when (fault is UnreadableDocumentException or RuleException or PdfException or InstallationException or FileNotFoundException or UnauthorizedAccessException)
        {
            return await Refuse(fault.Message);
        }
        catch (BackupException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (DbException fault)
        {
            return await Refuse($"The database could not be used. Nothing was changed: {fault.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            return await Refuse("The text takes too long to read. Nothing was changed. Split the file into several files and try each one.");
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was changed.");
            return 130;
        }
    }

    private static IAnsiConsole MakeWords()
    {
        var words = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        // In a file or a log a sentence stays on one line.
        if (Console.IsErrorRedirected) words.Profile.Width = 1_000;
        return words;
    }

    private static async Task<int> Refuse(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return BadInput;
    }

    private static string Misunderstood(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = Name(parsed.CommandResult);
        if (parsed.UnmatchedTokens.Count == 0) return $"{parsed.Errors[0].Message} Run {name} --help to see the options.";
        var wrong = parsed.UnmatchedTokens[0];
        var kind = wrong.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return kind == "command"
            ? $"“{wrong}” is not a {name} command. Run {name} --help to see the commands."
            : $"“{wrong}” is not an {kind} of {name}. Run {name} --help to see the {kind}s.";
    }

    // With the commands that it belongs to: "golden-thread backup make".
    private static string Name(CommandResult result) =>
        result.Parent is CommandResult outer ? $"{Name(outer)} {result.Command.Name}" : "golden-thread";
}
