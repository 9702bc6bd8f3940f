using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests.App;

/// <summary>Everything that the application logged at the levels of its settings, as the log file has it.</summary>
public sealed class LinesOfLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> All => lines;

    public ILogger CreateLogger(string categoryName) => new Writer(lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {formatter(state, null)}{(exception is null ? "" : " " + exception.GetType().FullName)}");
    }
}
