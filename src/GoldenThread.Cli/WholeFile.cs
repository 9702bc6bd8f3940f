using System.CommandLine;
using System.Text;

namespace GoldenThread.Cli;

/// <summary>Where results go: standard output, or a file that is there whole or not at all.</summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private const int Buffer = 64 * 1024;
    private readonly string? path;
    private readonly string? begun;

    private WholeFile(string? path)
    {
        this.path = path;
        begun = path is null ? null : $"{path}.{Path.GetRandomFileName()}.part";
        Words = new StreamWriter(
            begun is null ? Console.OpenStandardOutput() : File.Create(begun), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer);
    }

    /// <summary>Takes what is written.</summary>
    public StreamWriter Words { get; }

    /// <summary><c>--out FILE</c>.</summary>
    public static Option<string?> Option() =>
        new("--out") { Description = "Write to this file. It is kept only if it is complete. Default: standard output" };

    /// <summary>Opens it.</summary>
    /// <exception cref="RuleException">There is no such folder.</exception>
    public static WholeFile Open(string? path) =>
        path is not null && Path.GetDirectoryName(Path.GetFullPath(path)) is var folder && !Directory.Exists(folder)
            ? throw new RuleException($"There is no folder “{folder}”.")
            : new WholeFile(path);

    /// <summary>Everything was written: the file takes its place.</summary>
    public async Task Complete()
    {
        await Words.FlushAsync();
        if (begun is null) return;
        await Words.DisposeAsync();
        File.Move(begun, path!, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Words.DisposeAsync();
        if (begun is not null) File.Delete(begun);
    }
}
