using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>Runs poppler's <c>pdftotext -tsv</c> over a PDF, in a process of its own with bounds on time, memory and output.</summary>
internal static class PdfToText
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);
    private const int MemoryLimitInKilobytes = 400_000;

    // A word is a line of about seventy characters, so a plan's text needs this much of what it may expand to.
    private const int ShareOfExpanded = 4;

    /// <summary>The lines that it writes: a word each, with its place.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged, protected, holds too much or takes too long; or pdftotext is missing.</exception>
    public static async Task<List<string>> Words(DocumentFile file, CancellationToken cancellation)
    {
        // A folder that only this user can read: the document may name a child.
        var folder = Directory.CreateTempSubdirectory("golden-thread-");
        try
        {
            var path = Path.Combine(folder.FullName, "document.pdf");
            await using (var stream = File.Create(path))
                await stream.WriteAsync(file.Content, cancellation);
            return await Run(file, path, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> Run(DocumentFile file, string path, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(TimeLimit);
        using var process = Start(path);
        try
        {
            var errors = Bounded(process.StandardError, 64 * 1024, time.Token);
            var output = await Bounded(process.StandardOutput, file.Limits.Expanded / ShareOfExpanded, time.Token)
                ?? throw new UnreadableDocumentException($"“{file.Name}” has far more text than a plan, so we did not read it.");
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? output : throw Refused(file, process.ExitCode, string.Join('\n', await errors ?? []));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(
                $"“{file.Name}” takes longer to read than the limit of {TimeLimit.TotalSeconds:0} seconds. Save it again as a PDF, or upload the original document.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // The shell bounds the memory of what it then becomes; the path is an argument, never part of a command.
    private static Process Start(string path)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["-c", $"ulimit -v {MemoryLimitInKilobytes}; exec pdftotext -tsv -enc UTF-8 \"$1\" -", "sh", path])
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw Missing();
        }
        catch (Win32Exception e)
        {
            throw Missing(e);
        }
    }

    /// <summary>The exception where poppler is not installed.</summary>
    internal static UnreadableDocumentException Missing(Exception? inner = null)
        => new("PDFs cannot be read on this machine because pdftotext is missing. Ask an administrator to install poppler-utils.", inner);

    /// <summary>What a person is told where pdftotext failed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="code">What it ended with.</param>
    /// <param name="errors">What it wrote about it.</param>
    internal static UnreadableDocumentException Refused(DocumentFile file, int code, string errors)
    {
        // 127 is the shell's: there is no such command. 3 is pdftotext's: the owner of the document forbids that its text is taken out.
        return code switch
        {
            127 => Missing(),
            3 => OfficePackage.Protected(file),
            _ when errors.Contains("password", StringComparison.OrdinalIgnoreCase)
                || errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase) => OfficePackage.Protected(file),
            _ => OfficePackage.Damaged(file),
        };
    }

    // Null where there is more than may be.
    private static async Task<List<string>?> Bounded(StreamReader reader, long most, CancellationToken cancellation)
    {
        var lines = new List<string>();
        var length = 0L;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            length += line.Length;
            if (length > most)
                return null;
            lines.Add(line);
        }

        return lines;
    }
}
