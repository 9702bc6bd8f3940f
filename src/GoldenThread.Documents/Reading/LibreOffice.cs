using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GoldenThread.Documents.Reading;

/// <summary>Lets LibreOffice make a Word document or an Excel workbook of a file in another format, in a process of its own with bounds on time and memory.</summary>
/// <remarks>
/// The process has a profile that is thrown away, in a folder that only this user can read. It runs no macros, follows no links and has
/// no network where the machine can take that away (decision 106).
/// </remarks>
internal static class LibreOffice
{
    /// <summary>The longest that it may take.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(45);

    private const int MemoryLimitInKilobytes = 2_000_000;
    private const int SecondsOfWork = 40;

    // In blocks of 512 bytes: what it may write, 200 MB.
    private const int LargestFile = 400_000;

    // Word and Excel of before 2007 name the parts of their files in UTF-16.
    private static readonly byte[] EncryptedPart = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] MacrosPart = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    // No macros, no links followed, no words sent anywhere.
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        </oor:items>
        """;

    // The shell bounds what it then becomes, takes the network away where it can, and says so where the program is missing.
    private const string Command = """
        command -v soffice >/dev/null || exit 127
        ulimit -v "$1"; ulimit -t "$2"; ulimit -f "$3"; shift 3
        if unshare -rn true 2>/dev/null; then exec unshare -rn soffice "$@"; fi
        exec soffice "$@"
        """;

    // One at a time in a process: two beside one another take twice as long each, and the limit is meant for the work and not for waiting.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>True where a file of before 2007, or of OpenDocument, holds macros.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, a bomb, protected or of another kind.</exception>
    public static bool Check(DocumentFile file, FileKind kind)
    {
        if (Path.GetExtension(file.Name).ToLowerInvariant() is ".odt" or ".ods")
            return OfficePackage.CheckOpenDocument(file, kind == FileKind.OtherText ? "text" : "spreadsheet");
        if (file.Content.Span.IndexOf(EncryptedPart) >= 0)
            throw OfficePackage.Protected(file);
        return file.Content.Span.IndexOf(MacrosPart) >= 0;
    }

    /// <summary>The file as Word or Excel would keep it, with its own name and hash.</summary>
    /// <exception cref="UnreadableDocumentException">LibreOffice is missing, cannot open the file or takes too long.</exception>
    public static Task<DocumentFile> Converted(DocumentFile file, FileKind kind, CancellationToken cancellation) => Converted(file, kind, TimeLimit, cancellation);

    /// <summary>The same in no longer than a time.</summary>
    internal static async Task<DocumentFile> Converted(DocumentFile file, FileKind kind, TimeSpan limit, CancellationToken cancellation)
    {
        var to = kind == FileKind.OtherText ? "docx" : "xlsx";
        var folder = Directory.CreateTempSubdirectory("golden-thread-");
        try
        {
            var path = Path.Combine(folder.FullName, "document" + Path.GetExtension(file.Name).ToLowerInvariant());
            await File.WriteAllBytesAsync(path, file.Content.ToArray(), cancellation);
            var profile = folder.CreateSubdirectory("profile/user");
            await File.WriteAllTextAsync(Path.Combine(profile.FullName, "registrymodifications.xcu"), Profile, cancellation);
            await Turn.WaitAsync(cancellation);
            try
            {
                await Run(file, to, path, limit, cancellation);
            }
            finally
            {
                Turn.Release();
            }

            var made = new FileInfo(Path.Combine(folder.FullName, "document." + to));
            if (!made.Exists || made.Length == 0)
                throw new UnreadableDocumentException(
                    $"“{file.Name}” is damaged or protected by a password. Open it in the program that it was made with, save it without a password as .{to} and upload it again.");
            // The hash is taken of the bytes at the beginning: it stays that of the file that was given.
            return file with { Content = await File.ReadAllBytesAsync(made.FullName, cancellation) };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(DocumentFile file, string to, string path, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        using var process = Start(file, to, path, Path.GetDirectoryName(path)!);
        try
        {
            // What it says is for nobody; a pipe that nobody reads would hold it up.
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, time.Token), process.StandardError.BaseStream.CopyToAsync(Stream.Null, time.Token));
            await process.WaitForExitAsync(time.Token);
            if (process.ExitCode == 127) throw Missing(file, to);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(
                $"“{file.Name}” takes longer to open than the limit of {limit.TotalSeconds:0} seconds. Save it as .{to} and upload it again.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static Process Start(DocumentFile file, string to, string path, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in (string[])
        [
            "-c", Command, "sh", $"{MemoryLimitInKilobytes}", $"{SecondsOfWork}", $"{LargestFile}", $"-env:UserInstallation={new Uri(folder)}/profile",
            "--headless", "--norestore", "--nolockcheck", "--convert-to", to == "docx" ? "docx:MS Word 2007 XML" : "xlsx:Calc MS Excel 2007 XML",
            "--outdir", folder, path,
        ])
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(k => k is not ("PATH" or "LANG")).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        try
        {
            return Process.Start(start) ?? throw Missing(file, to);
        }
        catch (Win32Exception missing)
        {
            throw Missing(file, to, missing);
        }
    }

    private static UnreadableDocumentException Missing(DocumentFile file, string to, Exception? inner = null)
        => new($"“{file.Name}” cannot be read on this machine because LibreOffice is missing. Save the document as .{to} and upload it again.", inner);
}
