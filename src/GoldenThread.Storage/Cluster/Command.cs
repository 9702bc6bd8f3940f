using System.Diagnostics;

namespace GoldenThread.Storage.Cluster;

/// <summary>A program that was run to its end, and what it said.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs a program and waits for it.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="asUser">An account to run it as, where root starts it; null for one's own.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static Command Run(string program, IEnumerable<string> arguments, string? asUser = null)
    {
        var start = new ProcessStartInfo
        {
            FileName = asUser is null ? program : "runuser",
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            // The caller's folder may be closed to the account that the program runs as.
            WorkingDirectory = "/",
        };
        if (asUser is not null)
        {
            foreach (var argument in (string[])["-u", asUser, "--", program])
                start.ArgumentList.Add(argument);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, (output + errors.GetAwaiter().GetResult()).Trim());
    }

    /// <summary>The same, where anything but success is an error.</summary>
    /// <exception cref="ClusterException">The program failed; the message holds what it said.</exception>
    public static void MustRun(string what, string program, IEnumerable<string> arguments, string? asUser = null)
    {
        var done = Run(program, arguments, asUser);
        if (!done.Succeeded)
            throw new ClusterException($"{what} failed: {done.Output}");
    }
}
