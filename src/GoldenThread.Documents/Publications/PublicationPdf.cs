using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GoldenThread.Documents.Publications;

/// <summary>Prints a page that stands by itself as a tagged PDF, by headless Chromium.</summary>
/// <remarks>
/// One at a time: a browser takes some 200 MB. It has a folder of its own that is removed afterwards, reads the page from a file, loads nothing from
/// anywhere, and is ended after <see cref="Limit"/>.
/// </remarks>
public static class PublicationPdf
{
    /// <summary>How long printing may take.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    private static readonly string[] Programs = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Where Chromium is, or null where it is on none of the folders of <c>PATH</c>.</summary>
    public static string? Chromium => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Programs.Select(program => Path.Combine(folder, program)))
        .FirstOrDefault(File.Exists);

    /// <summary>The bytes of the PDF.</summary>
    /// <param name="page">The page, as <see cref="PublicationHtml"/> writes it.</param>
    /// <param name="cancellation">Ends the wait, and the browser.</param>
    /// <exception cref="PdfException">Chromium is not on this machine, took too long or failed.</exception>
    public static async Task<byte[]> Print(string page, CancellationToken cancellation = default)
    {
        var program = Chromium ?? throw new PdfException("Chromium is not installed on this machine, so we cannot create a PDF. On Debian and Ubuntu: apt-get install chromium");
        await OneAtATime.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("golden-thread-pdf-");
        try
        {
            var source = Path.Combine(folder.FullName, "page.html");
            var made = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(source, page, new UTF8Encoding(false), cancellation);
            await Run(program, folder.FullName, source, made, cancellation);
            return File.Exists(made)
                ? await File.ReadAllBytesAsync(made, cancellation)
                : throw new PdfException("Chromium did not create the PDF. Nothing was saved. Try again.");
        }
        finally
        {
            Remove(folder);
            OneAtATime.Release();
        }
    }

    private static async Task Run(string program, string folder, string source, string made, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder
        };
        foreach (var argument in Arguments(folder, source, made)) start.ArgumentList.Add(argument);
        start.Environment["HOME"] = folder;
        Process browser;
        try
        {
            browser = Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new PdfException($"Chromium could not be started: {cause.Message}", cause);
        }

        using (browser)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Limit);
            try
            {
                // What it says is read, so that it never waits for a reader, and left.
                await Task.WhenAll(
                    browser.StandardError.ReadToEndAsync(limit.Token), browser.StandardOutput.ReadToEndAsync(limit.Token),
                    browser.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new PdfException($"Making the PDF took longer than {Limit.TotalSeconds:0} seconds and was stopped. Nothing was saved. Try again.");
            }
            finally
            {
                if (!browser.HasExited) browser.Kill(entireProcessTree: true);
            }

            if (browser.ExitCode != 0) throw new PdfException($"Chromium ended with code {browser.ExitCode} and did not create the PDF. Nothing was saved. Try again.");
        }
    }

    private static IEnumerable<string> Arguments(string folder, string source, string made)
    {
        // The sandbox needs a user other than root; in a container that runs as root the page is our own and encodes all that people wrote.
        if (Environment.UserName == "root") yield return "--no-sandbox";
        foreach (var argument in (string[])
        [
            "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
            $"--print-to-pdf={made}",
        ])
            yield return argument;
        yield return new Uri(source).AbsoluteUri;
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A browser that was ended may hold a file for a moment longer; the folder is the system's temporary one.
        }
    }
}
