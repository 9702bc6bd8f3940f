using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace GoldenThread.Documents.Reading.Apart;

/// <summary>A process that reads files, with bounds on its memory and on the time for each file.</summary>
internal sealed class ReadingWorker : IDisposable
{
    /// <summary>The most memory that its objects may take, in megabytes.</summary>
    public const int Megabytes = 300;

    /// <summary>The same where it understands what is long.</summary>
    public const int MegabytesToUnderstand = 800;

    // What it answers is the document's text with its shape; more than this is no plan.
    private const int LargestAnswer = 64 * 1024 * 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private bool ended;

    private readonly int megabytes;

    private ReadingWorker(Process process, int megabytes) => (this.process, this.megabytes) = (process, megabytes);

    /// <summary>True while it can be given another file.</summary>
    public bool IsAlive => !ended && !process.HasExited;

    /// <summary>The most memory that it had so far, in bytes; 0 once it ended.</summary>
    public long Peak
    {
        get
        {
            try
            {
                process.Refresh();
                return process.PeakWorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts one beside this process, of the same build and on the same runtime.</summary>
    public static ReadingWorker Start(int megabytes = Megabytes)
    {
        var folder = AppContext.BaseDirectory;
        var entry = Path.Combine(folder, Assembly.GetEntryAssembly()?.GetName().Name ?? "");
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var start = new ProcessStartInfo(Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])
        [
            "exec", "--runtimeconfig", entry + ".runtimeconfig.json", "--depsfile", entry + ".deps.json", Path.Combine(folder, "GoldenThread.Documents.dll"),
        ])
            start.ArgumentList.Add(argument);
        // It needs no address of a database and no secret; what it is told is where its tools are.
        foreach (var name in start.Environment.Keys.Where(k => k is not ("PATH" or "HOME" or "TMPDIR" or "LANG" or "DOTNET_ROOT")).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{megabytes * 1024 * 1024:X}";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCConserveMemory"] = "7";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return new ReadingWorker(Process.Start(start) ?? throw new InvalidOperationException("The process that reads documents did not start."), megabytes);
    }

    /// <summary>Reads a file. After any exception but a refusal of the file itself it is ended.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or needs more memory or time than it may have.</exception>
    public async Task<SourceDocument> Read(DocumentFile file, CancellationToken cancellation) => DocumentOnTheWay.Read(
        await Answered(file.Name, () => Ask(file), FileFormat.NeedsLibreOffice(file.Name) ? TimeLimit + LibreOffice.TimeLimit : TimeLimit, cancellation));

    /// <summary>Asks what is understood of a document that was read; ended as reading is, so that whatever a document holds, the work ends.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="question">The question.</param>
    /// <param name="limit">The longest time.</param>
    /// <param name="cancellation">Ends it too.</param>
    /// <exception cref="UnreadableDocumentException">It needs more memory or time than it may have.</exception>
    public Task<byte[]> Understand(string name, byte[] question, TimeSpan limit, CancellationToken cancellation) => Answered(name, () => Ask(question), limit, cancellation);

    private async Task<byte[]> Answered(string name, Action ask, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            // A pipe that nobody reads is written to until the process is ended: reading it is what ends in time.
            var asked = Task.Run(ask, CancellationToken.None);
            var (outcome, content) = await Answer(time.Token);
            await asked;
            switch (outcome)
            {
                case Outcome.Document: return content;
                case Outcome.Refused: throw new UnreadableDocumentException(Encoding.UTF8.GetString(content));
                case Outcome.Fault: throw new InvalidOperationException($"Reading a document failed in its own process: {Encoding.UTF8.GetString(content)}");
                default: throw new EndOfStreamException();
            }
        }
        catch (OperationCanceledException)
        {
            Dispose();
            if (cancellation.IsCancellationRequested) throw;
            throw new UnreadableDocumentException(
                $"“{name}” takes longer to read than the limit of {limit.TotalSeconds:0} seconds. Split it into several files and upload each one.");
        }
        // It ended, or what it answers is larger than it may be.
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Dispose();
            throw new UnreadableDocumentException(
                $"“{name}” needs more memory than the limit of {megabytes} MB. Split it into several files and upload each one.", fault);
        }
    }

    /// <summary>Ends it, and what it started.</summary>
    public void Dispose()
    {
        // A process that was told to end is not there any more, though it takes a moment.
        ended = true;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    private void Ask(DocumentFile file)
    {
        using var writer = new BinaryWriter(process.StandardInput.BaseStream, Encoding.UTF8, leaveOpen: true);
        writer.Write((byte)Question.Read);
        writer.Write(file.Name);
        writer.Write(file.Limits.Bytes);
        writer.Write(file.Limits.Expanded);
        writer.Write(file.Limits.Pieces);
        writer.Write(file.Limits.Columns);
        writer.Write(file.Content.Length);
        writer.Write(file.Content.Span);
        writer.Flush();
    }

    private void Ask(byte[] question)
    {
        using var writer = new BinaryWriter(process.StandardInput.BaseStream, Encoding.UTF8, leaveOpen: true);
        writer.Write((byte)Question.Understand);
        writer.Write(question.Length);
        writer.Write(question);
        writer.Flush();
    }

    private async Task<(Outcome Outcome, byte[] Content)> Answer(CancellationToken cancellation)
    {
        var stream = process.StandardOutput.BaseStream;
        var head = new byte[5];
        await stream.ReadExactlyAsync(head, cancellation);
        var length = BitConverter.ToInt32(head, 1);
        if (length is < 0 or > LargestAnswer) throw new InvalidDataException("The document that was read is larger than it may be.");
        var content = new byte[length];
        await stream.ReadExactlyAsync(content, cancellation);
        return ((Outcome)head[0], content);
    }
}
