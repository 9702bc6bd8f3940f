using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>Starts poppler's programs, with a bound on their memory.</summary>
internal static class Poppler
{
    private const int MemoryLimitInKilobytes = 400_000;

    /// <summary>Starts one over a file.</summary>
    /// <param name="program">Its name and options; no word of it comes from a document.</param>
    /// <param name="path">The file.</param>
    /// <param name="output">Where it writes, as it is told; nothing where it writes to standard output without being told.</param>
    /// <exception cref="UnreadableDocumentException">There is no shell.</exception>
    public static Process Start(string program, string path, string output)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        // The shell bounds the memory of what it then becomes; the path is an argument, never part of a command.
        foreach (var argument in (string[])["-c", $"ulimit -v {MemoryLimitInKilobytes}; exec {program} \"$1\" {output}", "sh", path])
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw PdfToText.Missing();
        }
        catch (Win32Exception e)
        {
            throw PdfToText.Missing(e);
        }
    }
}
