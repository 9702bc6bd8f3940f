using System.Reflection;
using System.Text.Json;

/// <summary>
/// The program, kept warm: .NET runs this before the program's own beginning (DOTNET_STARTUP_HOOKS), and it runs one command line after
/// another in its place, each with its folder and settings, until nobody asks any more.
/// </summary>
#pragma warning disable CA1050, MA0047 // .NET looks for it by this name
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public sealed record Command(string[] Line, string Folder, Dictionary<string, string> Settings, string End);

    public static void Initialize()
    {
        var program = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "golden-thread.dll")).EntryPoint!;
        while (Console.In.ReadLine() is { } asked)
        {
            var command = JsonSerializer.Deserialize<Command>(asked)!;
            Directory.SetCurrentDirectory(command.Folder);
            foreach (var (name, value) in command.Settings) Environment.SetEnvironmentVariable(name, value);
            var exitCode = program.Invoke(null, [command.Line]);
            foreach (var name in command.Settings.Keys) Environment.SetEnvironmentVariable(name, null);
            Directory.SetCurrentDirectory(AppContext.BaseDirectory);
            Console.Error.Write($"{command.End}{exitCode}\n");
            Console.Out.Write($"{command.End}{exitCode}\n");
        }

        Environment.Exit(0);
    }
}
