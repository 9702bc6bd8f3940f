using GoldenThread.Time;

namespace GoldenThread.Web.Hosting;

/// <summary>Words for the person who started the application; the log goes another way.</summary>
internal sealed class Progress : IProgress<string>
{
    public static Progress OnTerminal { get; } = new();

    public void Report(string value) => Console.Out.WriteLine($"{LondonTime.Clock(TimeProvider.System.GetUtcNow()):HH:mm:ss}  {value}");
}
