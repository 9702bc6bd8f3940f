namespace GoldenThread.Documents.Reading;

/// <summary>Runs poppler's <c>pdftotext -tsv</c> over a PDF, in a process of its own with bounds on time, memory and output.</summary>
internal static class PdfToText
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    // A word is a line of about seventy characters, so a plan's text needs this much of what it may expand to.
    private const int ShareOfExpanded = 4;

    /// <summary>The lines that it writes: a word each, with its place.</summary>
    /// <param name="file">The file, as a person named it.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">The file is damaged, protected, holds too much or takes too long; or pdftotext is missing.</exception>
    public static Task<List<string>> Words(DocumentFile file, string path, CancellationToken cancellation) => Words(file, path, TimeLimit, cancellation);

    /// <summary>The same in no longer than a time.</summary>
    internal static async Task<List<string>> Words(DocumentFile file, string path, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        using var process = Poppler.Start("pdftotext -tsv -enc UTF-8", path, "-");
        try
        {
            var errors = Bounded(process.StandardError, 64 * 1024, time.Token);
            var output = await Bounded(process.StandardOutput, file.Limits.Expanded / ShareOfExpanded, time.Token)
                ?? throw new UnreadableDocumentException($"“{file.Name}” has far more text than a plan, so we did not read it. Upload only the pages that are the plan.");
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? output : throw Refused(file, process.ExitCode, string.Join('\n', await errors ?? []));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(
                $"“{file.Name}” takes longer to read than the limit of {limit.TotalSeconds:0} seconds. Save it again as a PDF, or upload the original document.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
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
