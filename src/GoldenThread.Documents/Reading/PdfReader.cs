using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads a PDF by poppler's <c>pdftotext -layout</c>, in a process of its own with bounds on time, memory and output.</summary>
internal static class PdfReader
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);
    private const int MemoryLimitInKilobytes = 1_500_000;

    /// <summary>Reads a PDF.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, protected, a scan without text, or takes too long; or pdftotext is missing.</exception>
    public static async Task<SourceDocument> Read(DocumentFile file, CancellationToken cancellation)
    {
        var text = await TakeOut(file, cancellation);
        if (!text.Any(char.IsLetterOrDigit))
            throw new UnreadableDocumentException($"“{file.Name}” holds no text: it is a scan or a picture; run text recognition (OCR) over it, or upload the document that it was printed from.");
        var layout = new PdfLayout(text);
        var blocks = layout.Blocks();
        return new SourceDocument { Source = file.Source(text), Text = text, Blocks = blocks, Markup = layout.Markup, Notices = Notices(file) };
    }

    private static ImmutableArray<string> Notices(DocumentFile file)
        => file.Content.Span.IndexOf("/JavaScript"u8) >= 0 ? ["The PDF holds scripts; they were not run."] : [];

    private static async Task<string> TakeOut(DocumentFile file, CancellationToken cancellation)
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

    private static async Task<string> Run(DocumentFile file, string path, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(TimeLimit);
        using var process = Start(path);
        try
        {
            var errors = Bounded(process.StandardError, 64 * 1024, time.Token);
            var output = await Bounded(process.StandardOutput, file.Limits.Expanded / 8, time.Token)
                ?? throw new UnreadableDocumentException($"“{file.Name}” holds far more text than a plan and was not read.");
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? output : throw Refused(file, process.ExitCode, await errors ?? "");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableDocumentException($"“{file.Name}” takes longer than {TimeLimit.TotalSeconds:0} seconds to read and was given up; save it again as a PDF, or upload the document that it was made from.");
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
        foreach (var argument in (string[])["-c", $"ulimit -v {MemoryLimitInKilobytes}; exec pdftotext -layout -enc UTF-8 -eol unix \"$1\" -", "sh", path])
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

    private static UnreadableDocumentException Missing(Exception? inner = null)
        => new("PDFs cannot be read on this machine, because pdftotext is missing; ask an administrator to install poppler-utils.", inner);

    private static UnreadableDocumentException Refused(DocumentFile file, int code, string errors)
    {
        const int NotFound = 127;
        if (code == NotFound)
            return Missing();
        // pdftotext 3: the owner of the document forbids that its text is taken out.
        if (code == 3 || errors.Contains("password", StringComparison.OrdinalIgnoreCase) || errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase))
            return new UnreadableDocumentException($"“{file.Name}” is protected by a password; save it without one and upload it again.");
        return OfficePackage.Damaged(file);
    }

    // Null where there is more than may be.
    private static async Task<string?> Bounded(StreamReader reader, long most, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[32 * 1024];
        while (await reader.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
            if (text.Length > most)
                return null;
        }

        return text.ToString();
    }
}
