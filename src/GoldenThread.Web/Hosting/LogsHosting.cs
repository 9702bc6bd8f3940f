using GoldenThread.Web.Logs;
using Microsoft.Extensions.Logging.Console;

namespace GoldenThread.Web.Hosting;

/// <summary>
/// Logs for machines: one JSON object a line. They say what happened and where, never to whom: no address, name,
/// query string or form is written. Scopes are left out because the framework puts the requested path and its
/// query into them.
/// </summary>
internal static class LogsHosting
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options =>
        {
            options.FormatterName = QuietJson.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Logging.AddConsoleFormatter<QuietJson, ConsoleFormatterOptions>();
    }
}
