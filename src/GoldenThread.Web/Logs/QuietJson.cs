using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace GoldenThread.Web.Logs;

/// <summary>Writes a log line without scopes and without the text of exceptions from outside the program, which may quote a row.</summary>
internal sealed class QuietJson() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "quiet-json";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("at", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            if (logEntry.Exception is { } exception) WriteFault(json, exception);
            json.WriteEndObject();
        }
        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    // The message of a database error quotes values ("Key (normalized_email)=(…) already exists"), so only types and places are written.
    private static void WriteFault(Utf8JsonWriter json, Exception exception)
    {
        json.WriteStartArray("fault");
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", fault.GetType().FullName);
            json.WriteString("where", fault.StackTrace);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
